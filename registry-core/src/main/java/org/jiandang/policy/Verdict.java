package org.jiandang.policy;

import java.util.List;

/**
 * What a page shows of a rule whether it is breached or not.
 *
 * @param code the rule's code
 * @param severity what follows when it is breached
 * @param clause where the rule is written
 * @param outcome the judgement
 * @param figures the figures it rests on, in the order of the sentence's place holders; empty where not known
 * @param findings the breaches, several where the rule looks at each member
 */
public record Verdict(
        String code, Severity severity, Clause clause, Outcome outcome, List<Object> figures, List<Finding> findings) {

    /** The three answers a rule can give. */
    public enum Outcome {
        HOLDS,
        BREACHED,
        /** A fact is not known. */
        NOT_JUDGED
    }

    public Verdict {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return outcome == Outcome.HOLDS;
    }

    /** The key of the sentence. */
    public String key() {
        return "rule." + code;
    }
}
