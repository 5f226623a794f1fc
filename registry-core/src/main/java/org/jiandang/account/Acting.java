package org.jiandang.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is acting in the current thread. The web binds it for a request, a job for its run; nothing else changes it. */
public final class Acting {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Acting() {}

    /** Does the work as the actor; afterwards the one who acted before acts again, or nobody. */
    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Does the work as the actor and gives its result; afterwards the one who acted before acts again, or nobody. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The actor; refuses with {@link NotSignedIn} when there is none. */
    public static Actor require() {
        return current().orElseThrow(NotSignedIn::new);
    }
}
