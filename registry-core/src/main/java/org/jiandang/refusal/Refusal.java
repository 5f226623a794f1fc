package org.jiandang.refusal;

import java.util.Arrays;
import java.util.List;

/**
 * A request the domain declines for a reason its user can act on. The sentence is in the message bundles under {@link #key()}; the text of the
 * exception itself is for logs only and never holds more than the key and the arguments.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the message key, by custom {@code refusal.<SimpleName>}
     * @param arguments what the sentence names, in the order of its place holders
     */
    protected Refusal(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
