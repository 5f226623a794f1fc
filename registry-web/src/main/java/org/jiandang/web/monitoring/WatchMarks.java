package org.jiandang.web.monitoring;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** In templates {@code ${#watchMarks}}: the watch a household is under, and the choices of forms. */
@Component
class WatchMarks implements PageObject {

    private final WatchRegister watches;
    private final Words words;

    WatchMarks(WatchRegister watches, Words words) {
        this.watches = watches;
        this.words = words;
    }

    @Override
    public String pageName() {
        return "watchMarks";
    }

    /** The watch a household is under now; none or one. */
    public List<Watch> of(HouseholdId household) {
        return watches.current(household).map(List::of).orElse(List.of());
    }

    /** Whether the actor may record a clue about a household. */
    public boolean records() {
        return Acting.current().map(actor -> actor.role() == Role.VILLAGE_CADRE).orElse(false);
    }

    public WatchRisk[] risks() {
        return WatchRisk.values();
    }

    public List<Choice> kinds() {
        return words.choices(WatchKind.class);
    }

    public List<Choice> modes() {
        return words.choices(ClearanceMode.class);
    }
}
