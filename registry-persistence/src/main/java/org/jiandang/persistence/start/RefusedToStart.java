package org.jiandang.persistence.start;

import org.jspecify.annotations.Nullable;

/** The registry will not start like this; says why and what to do. */
public class RefusedToStart extends RuntimeException {

    private final String remedy;

    public RefusedToStart(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public RefusedToStart(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
