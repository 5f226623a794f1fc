package org.jiandang.household.rule;

import java.time.LocalDate;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.policy.PolicyProfile;

/**
 * On what occasion data are judged.
 *
 * @param origin   how the data came
 * @param judgedOn today, for questions such as “is this birth in the future”; ages are reckoned on the record's date instead
 * @param known    the fields that were asked for: those of the form, or the columns of the sheet. A blank in one of them is a blank; a field
 *                 that is not among them is not known, and rules about it are silent
 * @param profile  the policy of the household's region on the record's date
 */
public record Occasion(Origin origin, LocalDate judgedOn, Set<Field> known, PolicyProfile profile) {

    public Occasion {
        known = Set.copyOf(known);
    }

    /** How data came to be judged. */
    public enum Origin {
        /** A form that a person fills in. */
        ENTRY,
        /** A sheet from another system. */
        IMPORT,
        /** What the registry holds, judged again. */
        RECHECK
    }
}
