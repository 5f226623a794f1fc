package org.jiandang.web.region;

import org.jiandang.policy.PolicyValue;

/**
 * One value on the page of a profile.
 *
 * @param label what it is
 * @param text the value with its unit and how it is compared; empty when nobody knows it
 * @param clause the document
 * @param source the mark of the source in the rulebook
 * @param confidence H, M or L
 * @param profile the profile that sets it
 * @param prefix the area it is narrowed to, empty for all of it
 * @param example whether it is made up for demonstration
 * @param order by which rows are sorted
 */
public record ProfileRow(
        String label,
        String text,
        String clause,
        String source,
        String confidence,
        String profile,
        String prefix,
        boolean example,
        String order) {

    static ProfileRow unknown(String label) {
        return new ProfileRow(label, "", "", "", "", "", "", false, "");
    }

    static ProfileRow of(String label, String text, PolicyValue value) {
        return new ProfileRow(
                label,
                text,
                value.provenance().clause().toString(),
                value.provenance().source(),
                value.provenance().confidence(),
                value.profile(),
                value.prefix(),
                value.provenance().example(),
                "");
    }

    ProfileRow inOrder(String order) {
        return new ProfileRow(label, text, clause, source, confidence, profile, prefix, example, order);
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }
}
