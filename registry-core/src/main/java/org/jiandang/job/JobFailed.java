package org.jiandang.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job cannot be done for a reason its requester can understand; trying again would not help. */
public final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    public JobFailed(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).collect(Collectors.toList());
    }

    /** The key of the sentence shown on the job's page, its arguments behind it. */
    public String sentence() {
        return Stream.concat(Stream.of(key), arguments.stream()).collect(Collectors.joining("|"));
    }
}
