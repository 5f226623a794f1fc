package org.jiandang.audit;

import java.util.Optional;

/**
 * What somebody from above reads a household for. Prefecture, region and auditor name a case, or say why there is none, before a page of a household
 * opens, and before a list of people in special care; it holds for the day. The page of one case is a purpose of its own. Source: the authorisation matrix of the security rules, rows “household detail” and “unmask” (case no.).
 */
public interface ReadingPurposes {

    /** Longest purpose, in UTF-16 units. */
    int LONGEST = 200;

    /** Stands for the lists of people in special care where else the key of a household stands. */
    String CARE_LISTS = "lists-0";

    /**
     * Whether the actor has to say first what the household is read for. Of a household that is not in the actor's area nothing is asked: it is not
     * there.
     *
     * @param household key, e.g. {@code 150105-42}, or {@link #CARE_LISTS}
     */
    boolean isMissing(String household);

    /** What the actor said today, if anything. */
    Optional<String> named(String household);

    /**
     * Keeps what the household is read for and puts it on record.
     *
     * @param purpose the number of a case, a reason, or both
     * @throws IllegalArgumentException when it shows nothing ({@link StatedReason}) or is too long
     */
    void name(String household, String purpose);
}
