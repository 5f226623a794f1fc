package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.catalogue.DatedValue;
import org.jiandang.policy.catalogue.PolicyBook;
import org.jiandang.policy.catalogue.Standing;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Policy over time, from the values in memory. */
@Component
class PolicyLife implements PolicyBook {

    private final PolicyTable table;

    PolicyLife(PolicyTable table) {
        this.table = table;
    }

    @Override
    public Standing standing(RegionCode region, LocalDate day) {
        PolicySnapshot now = table.now();
        PolicySnapshot.Assignment assigned = now.assignmentOf(region, day)
                .orElseThrow(() -> ParameterMissing.profile(table.nameOf(region), day.toString()));
        List<String> layers = now.chain(assigned.profile());
        Collections.reverse(layers);
        return new Standing(assigned.profile(), RegionCode.ofPrefix(assigned.prefix()), layers);
    }

    @Override
    public List<DatedValue> life(RegionCode region, LocalDate day) {
        List<String> layers = standing(region, day).layers();
        String prefix = region.prefix();
        return table.now().rows().stream()
                .filter(row -> layers.contains(row.value().profile()))
                .filter(row -> prefix.startsWith(row.value().prefix()))
                .sorted(Comparator.comparingInt(
                                (PolicyRow row) -> -layers.indexOf(row.value().profile()))
                        .thenComparing(row -> row.value().prefix().length())
                        .thenComparing(PolicyRow::from)
                        .thenComparing(PolicyRow::since))
                .map(row -> new DatedValue(row.value(), row.from(), row.to(), row.origin(), row.until() != null))
                .toList();
    }

    @Override
    public PolicyProfile supposing(RegionCode region, LocalDate day, PolicyValue value) {
        PolicySnapshot now = table.now();
        PolicyVersion version = now.version(standing(region, day).profile(), region, day);
        return new PolicyProfile(version.profile(), "", table.nameOf(region), now.supposing(version, value));
    }
}
