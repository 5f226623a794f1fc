package org.jiandang.villageexit;

import java.util.List;
import java.util.Objects;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.Subject;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a village's exit that are its own; notice, objections, reviews and announcement have desks of their own. */
@Service
public class VillageExitDesk {

    private final CaseDesk cases;
    private final VillageFigures figures;
    private final VillageExitRecords records;
    private final Regions regions;

    VillageExitDesk(CaseDesk cases, VillageFigures figures, VillageExitRecords records, Regions regions) {
        this.cases = cases;
        this.figures = figures;
        this.records = records;
        this.regions = regions;
    }

    /** Opens the case of a village that its own record of the year calls poor. */
    @Transactional
    public CaseRecord apply(ApplyForVillageExit command) {
        RegionCode village = command.village();
        Region region = regions.find(village)
                .filter(found -> found.level() == RegionLevel.VILLAGE)
                .orElseThrow(() -> new NotFound("village", village));
        VillageIndicators indicators = figures.of(village, command.year());
        records.of(village).ifPresent(exit -> {
            throw new StepNotAllowed(Reason.HAS_LEFT, region.name(), exit.leftOn());
        });
        if (indicators.agriculturalResidents() == null) {
            throw new StepNotAllowed(Reason.VILLAGE_YEAR_MISSING, command.year());
        }
        if (!indicators.isCalledPoor()) {
            throw new StepNotAllowed(Reason.NOT_A_POOR_VILLAGE, command.year());
        }
        return cases.open(new OpenCase(
                CaseKind.VILLAGE_EXIT,
                Action.APPLY,
                village,
                Subject.region(region.name(), Objects.requireNonNull(indicators.agriculturalResidents())),
                command.year(),
                command.opinion(),
                List.of()));
    }

    /** The village has looked at every item and hands its list to the township. */
    @Transactional
    public CaseRecord finishCheck(CaseKey key, String opinion) {
        return cases.take(TakeStep.of(key.id(), key.version(), Action.SELF_CHECK, opinion));
    }

    /** Registers the announced exit: the village counts as having left from today. */
    @Transactional
    public CaseRecord recordExit(CaseKey key, String opinion) {
        return cases.take(TakeStep.of(key.id(), key.version(), Action.RECORD_EXIT, opinion));
    }
}
