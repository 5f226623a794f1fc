package org.jiandang.household.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The stored doubts of the asker's area. */
public interface DataFindings {

    /**
     * Brings the stored doubts of a household's year to what a complete judgement by a book found: new ones are opened, answered ones stay answered
     * as long as their figures are the same, those that no longer arise are closed. Doubts of other books stay as they are. What blocks is refused
     * where it is typed and not stored; found in data that stand already, by a re-check, it is kept for a look ({@link #kept}).
     *
     * @param year the data year judged; null where the facts are of no year
     * @param book the rules that were judged
     */
    void bring(
            HouseholdId household,
            RegionCode village,
            @Nullable Integer year,
            FindingSource source,
            RuleBook<?> book,
            Findings found);

    /** The severity a doubt is kept with: what would block is too late to refuse in stored data, and goes to the work list. */
    static Severity kept(Severity found) {
        return found == Severity.BLOCK ? Severity.REVIEW : found;
    }

    /** The doubts of one household, open ones first. */
    List<DataFinding> of(HouseholdId household);

    /** The open doubts of an area, by village and rule, after a place in that order; of one rule where a code is given. */
    List<FindingGroup> groups(RegionCode area, @Nullable String code, FindingGroup.Key after, int size);

    /** The open doubts of one rule in an area, after a serial, in the order of village and serial. */
    List<DataFinding> open(RegionCode area, String code, @Nullable DataFinding after, int size);

    /** The doubts of one rule in a village that were answered, the latest answer first. */
    List<DataFinding> answered(RegionCode village, String code, int size);

    /** How many doubts are open in an area, by rule; rules without one are not there. */
    Map<String, Long> counts(RegionCode area);

    Optional<DataFinding> find(FindingId id);

    /** Answers one. */
    void explain(FindingId id, String reason);

    /** Answers every open doubt of a rule in a village; says how many. */
    int explainAll(RegionCode village, String code, String reason);
}
