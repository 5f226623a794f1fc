package org.jiandang.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that the current thread carries out. Every transaction that changes something for it notes with it, in itself, that it was carried out. */
public final class FormUnderWay {

    private static final ThreadLocal<@Nullable Submission> CURRENT = new ThreadLocal<>();

    private FormUnderWay() {}

    public static void begin(Submission form) {
        CURRENT.set(form);
    }

    public static void end() {
        CURRENT.remove();
    }

    public static Optional<Submission> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
