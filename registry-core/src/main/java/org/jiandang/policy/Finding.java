package org.jiandang.policy;

import java.util.List;

/**
 * A rule that is breached. It holds no sentence: the page makes it from the code and the arguments in the reader's language.
 *
 * @param code the rule's code in the rulebook, for example {@code V004}
 * @param severity what follows
 * @param clause where the rule is written
 * @param place the datum it is about
 * @param arguments the figures the sentence names, in order
 */
public record Finding(String code, Severity severity, Clause clause, Place place, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return "rule." + code;
    }

    /** The key of the sentence that says what to do. */
    public String remedyKey() {
        return key() + ".remedy";
    }
}
