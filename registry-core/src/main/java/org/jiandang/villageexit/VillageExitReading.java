package org.jiandang.villageexit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a village's exit: figures, list and result. */
@Service
public class VillageExitReading {

    private final CaseDesk cases;
    private final VillageFigures figures;
    private final VillageExitRecords records;
    private final Policies policies;
    private final RegistryClock clock;

    VillageExitReading(
            CaseDesk cases,
            VillageFigures figures,
            VillageExitRecords records,
            Policies policies,
            RegistryClock clock) {
        this.cases = cases;
        this.figures = figures;
        this.records = records;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public VillageExitView view(CaseId id) {
        CaseRecord file = cases.find(id);
        if (file.kind() != CaseKind.VILLAGE_EXIT) {
            throw new NotFound("villageExit", id);
        }
        PolicyProfile profile = policies.at(file.village(), clock.today());
        Optional<VillageExit> exit = records.of(file.village());
        VillageIndicators indicators =
                exit.map(VillageExit::figures).orElseGet(() -> figures.of(file.village(), file.year()));
        VillageExitLimits limits = VillageExitLimits.of(profile, false);
        return new VillageExitView(
                file,
                indicators,
                rows(indicators, limits),
                new VillageExitFacts(file.year(), indicators, records.checks(id), limits).items(),
                profile.find(Setting.VILLAGE_CHECKLIST.parameter()).orElse(null),
                Checklist.isWrittenBy(Acting.require().role(), file.stage()),
                exit.orElse(null));
    }

    /** The figures of a village of the actor's area. */
    @Transactional(readOnly = true)
    public VillageIndicators figures(RegionCode village, int year) {
        Acting.require().mustReach(village);
        return figures.of(village, year);
    }

    /** The result of a village of the actor's area, where it has left. */
    @Transactional(readOnly = true)
    public Optional<VillageExit> exitOf(RegionCode village) {
        Acting.require().mustReach(village);
        return records.of(village);
    }

    private static List<IndicatorRow> rows(VillageIndicators figures, VillageExitLimits limits) {
        List<IndicatorRow> rows = new ArrayList<>();
        rows.add(row(
                Limit.VILLAGE_EXIT_INCIDENCE,
                limits.incidence(),
                figures.incidencePct(),
                figures.incidenceBelow(limits.incidence())));
        if (limits.weakIncome() != null) {
            rows.add(row(
                    Limit.WEAK_VILLAGE_INCOME,
                    limits.weakIncome(),
                    figures.collectiveIncome(),
                    figures.weak(limits.weakIncome()).not()));
        }
        if (limits.incomeTarget() != null || limits.weakIncome() == null) {
            rows.add(row(
                    Limit.COLLECTIVE_INCOME_TARGET,
                    limits.incomeTarget(),
                    figures.collectiveIncome(),
                    figures.reaches(limits.incomeTarget())));
        }
        return rows;
    }

    private static IndicatorRow row(Limit limit, @Nullable Threshold target, @Nullable BigDecimal value, Truth met) {
        return new IndicatorRow(
                limit, target == null ? null : target.value(), target != null && target.inclusive(), value, met);
    }
}
