package org.jiandang.web.villageexit;

import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.villageexit.VillageExit;
import org.jiandang.villageexit.VillageExitReading;
import org.jiandang.web.page.PageObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The result of a village on its record. In templates {@code ${#villageExits.of(code)}}. */
@Component
class VillageExitPanel implements PageObject {

    private final VillageExitReading reading;

    VillageExitPanel(VillageExitReading reading) {
        this.reading = reading;
    }

    @Override
    public String pageName() {
        return "villageExits";
    }

    /** The result; null where the village has not left. */
    public @Nullable VillageExit of(String village) {
        return reading.exitOf(RegionCode.of(village)).orElse(null);
    }

    /** Whether the actor may apply for the village. */
    public boolean startable(String village) {
        return Acting.require().role() == Role.VILLAGE_CADRE && of(village) == null;
    }
}
