package org.jiandang.web.rules;

/**
 * A value of the policy that a rule compares with.
 *
 * @param label what it is
 * @param text the value with its unit and how it is compared; empty where nobody has entered it
 * @param clause the document that sets it
 * @param example whether it is made up for demonstration
 */
public record RuleValue(String label, String text, String clause, boolean example) {

    public boolean isKnown() {
        return !text.isEmpty();
    }
}
