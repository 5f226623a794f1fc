package org.jiandang.villageexit;

import java.util.List;
import org.jiandang.policy.Limit;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * What a profile asks of a village that leaves.
 *
 * @param incidence below which the incidence lies, percent; null where the profile sets none, which no village passes
 * @param incomeTarget what the collective income should reach, yuan a year; null where the profile sets none
 * @param weakIncome the collective income of a weak village, yuan a year; null where the profile sets none
 * @param items what is looked at
 */
record VillageExitLimits(
        @Nullable Threshold incidence,
        @Nullable Threshold incomeTarget,
        @Nullable Threshold weakIncome,
        List<ChecklistItem> items) {

    VillageExitLimits {
        items = List.copyOf(items);
    }

    /** The limits of a profile; one that a decision cannot do without fails loudly when it decides. */
    static VillageExitLimits of(PolicyProfile profile, boolean decides) {
        return new VillageExitLimits(
                decides
                        ? profile.limit(Limit.VILLAGE_EXIT_INCIDENCE)
                        : profile.findLimit(Limit.VILLAGE_EXIT_INCIDENCE).orElse(null),
                profile.findLimit(Limit.COLLECTIVE_INCOME_TARGET).orElse(null),
                profile.findLimit(Limit.WEAK_VILLAGE_INCOME).orElse(null),
                checklist(profile));
    }

    /** The items of a profile, in its order. */
    static List<ChecklistItem> checklist(PolicyProfile profile) {
        return profile.codes(Setting.VILLAGE_CHECKLIST).stream()
                .map(ChecklistItem::valueOf)
                .toList();
    }
}
