package org.jiandang.persistence.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Place;
import org.jiandang.recheck.Judged;
import org.jspecify.annotations.Nullable;

/**
 * What is different between what was found in a batch and what is stored of it. Of several findings of one rule and place the first counts; what is
 * stored of a year that was not judged stays.
 */
final class FindingChanges {

    private record Key(long household, @Nullable Integer year, String code, Place place) {}

    private record Year(long household, @Nullable Integer year) {}

    /** Found and not stored. */
    record Fresh(Judged of, @Nullable Integer year, Finding finding) {}

    /** Stored as closed, or with other figures. */
    record Other(KeptFinding was, Finding finding) {}

    private final List<Fresh> fresh = new ArrayList<>();
    private final List<Other> other = new ArrayList<>();
    private final List<KeptFinding> unchanged = new ArrayList<>();
    private final List<KeptFinding> gone;

    FindingChanges(List<Judged> judged, List<KeptFinding> stored) {
        Map<Key, KeptFinding> known = new HashMap<>();
        stored.forEach(one -> known.put(new Key(one.household(), one.year(), one.code(), one.place()), one));
        Set<Key> found = new HashSet<>();
        Set<Year> years = new HashSet<>();
        for (Judged one : judged) {
            years.add(new Year(one.id().serial(), one.year()));
            years.add(new Year(one.id().serial(), null));
            one.ofYear().forEach(finding -> compare(one, one.year(), finding, known, found));
            one.ofNoYear().forEach(finding -> compare(one, null, finding, known, found));
        }
        gone = known.entrySet().stream()
                .filter(entry -> !found.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(one -> one.state() != FindingState.CLOSED)
                .filter(one -> years.contains(new Year(one.household(), one.year())))
                .toList();
    }

    private void compare(
            Judged one, @Nullable Integer year, Finding finding, Map<Key, KeptFinding> known, Set<Key> found) {
        Key key = new Key(one.id().serial(), year, finding.code(), finding.place());
        if (!found.add(key)) {
            return;
        }
        KeptFinding was = known.get(key);
        if (was == null) {
            fresh.add(new Fresh(one, year, finding));
        } else if (was.state() != FindingState.CLOSED
                && was.severity().equals(KeptFindings.severity(finding))
                && was.arguments().equals(KeptFindings.texts(finding))) {
            unchanged.add(was);
        } else {
            other.add(new Other(was, finding));
        }
    }

    List<Fresh> fresh() {
        return fresh;
    }

    List<Other> other() {
        return other;
    }

    /** Stored, open or answered, with the same figures. */
    List<KeptFinding> unchanged() {
        return unchanged;
    }

    /** Stored, not closed, and no longer found. */
    List<KeptFinding> gone() {
        return gone;
    }
}
