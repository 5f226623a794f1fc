package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * All of policy in memory: every value that ever was, which profile lies over which, and where each is in force.
 *
 * @param revision the newest revision
 * @param rows the values, in the order they were entered
 * @param parents the profile each is laid over, empty for those laid over none
 * @param assignments which region is under which profile
 */
record PolicySnapshot(long revision, List<PolicyRow> rows, Map<String, String> parents, List<Assignment> assignments) {

    private static final int COUNTY_DIGITS = 6;

    /** The profile of a region: that of the narrowest area, one assigned here before the shipped one, a later one before an earlier one. */
    Optional<String> profileOf(RegionCode region, LocalDate day) {
        return assignmentOf(region, day).map(Assignment::profile);
    }

    /** By what the region has its profile. */
    Optional<Assignment> assignmentOf(RegionCode region, LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.isFor(region, day))
                .max(Comparator.comparingInt(
                                (Assignment assignment) -> assignment.prefix().length())
                        .thenComparing(assignment -> !assignment.shipped())
                        .thenComparing(Assignment::from));
    }

    /** A profile's values on a day under a revision, from the general to the special, and from the earlier to the later. */
    List<PolicyValue> values(PolicyVersion version) {
        return values(version, rows);
    }

    /** The same with one value besides, which begins on that day. */
    List<PolicyValue> supposing(PolicyVersion version, PolicyValue value) {
        PolicyRow supposed = new PolicyRow(value, version.day(), null, "", version.revision(), null);
        return values(version, Stream.concat(rows.stream(), Stream.of(supposed)).toList());
    }

    private List<PolicyValue> values(PolicyVersion version, List<PolicyRow> all) {
        List<PolicyValue> values = new ArrayList<>();
        for (String profile : chain(version.profile())) {
            all.stream()
                    .filter(row -> row.value().profile().equals(profile))
                    .filter(row -> version.region().startsWith(row.value().prefix()))
                    .filter(row -> row.isInForce(version.day(), version.revision()))
                    .sorted(Comparator.comparingInt(
                                    (PolicyRow row) -> row.value().prefix().length())
                            .thenComparing(PolicyRow::from))
                    .map(PolicyRow::value)
                    .forEach(values::add);
        }
        return values;
    }

    PolicyVersion version(String profile, RegionCode region, LocalDate day) {
        String county = region.prefix()
                .substring(0, Math.min(COUNTY_DIGITS, region.prefix().length()));
        return new PolicyVersion(profile, county, day, revision);
    }

    /** Refuses an exit line below the entry line of its year, and any value that cannot be read as what it should be. */
    void mustBeConsistent() {
        for (String profile : parents.keySet()) {
            PolicyVersion version = new PolicyVersion(profile, "", LocalDate.of(2020, 12, 31), revision);
            PolicyProfile whole = new PolicyProfile(profile, version.toString(), profile, values(version));
            whole.values().stream()
                    .map(PolicyValue::line)
                    .filter(line -> line != null && line.use() == LineUse.EXIT)
                    .forEach(line -> mustNotBeBelowEntry(whole, line));
        }
    }

    private static void mustNotBeBelowEntry(PolicyProfile profile, LineKey exit) {
        profile.findLine(LineUse.ENTRY, exit.year(), exit.standard(), exit.area())
                .ifPresent(entry -> {
                    if (profile.line(LineUse.EXIT, exit.year(), exit.standard(), exit.area())
                                    .threshold()
                                    .value()
                                    .compareTo(entry.threshold().value())
                            < 0) {
                        throw new IllegalStateException(
                                profile.key() + ": the exit line " + exit + " lies below the entry line");
                    }
                });
    }

    /** The profile and those it is laid over, the lowest layer first. */
    List<String> chain(String profile) {
        LinkedList<String> chain = new LinkedList<>();
        String layer = profile;
        while (!layer.isEmpty()) {
            chain.addFirst(layer);
            layer = parents.getOrDefault(layer, "");
        }
        return chain;
    }

    /** A profile in force in an area. */
    record Assignment(
            String prefix,
            String profile,
            LocalDate from,
            @Nullable LocalDate to,
            boolean shipped) {

        boolean isFor(RegionCode region, LocalDate day) {
            return region.value().startsWith(prefix) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
