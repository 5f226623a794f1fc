package org.jiandang.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as its requester sees it.
 *
 * @param kind which {@link JobWork} does it
 * @param subject the id of what it works on
 * @param message a message key, its arguments after it, separated by {@code |}
 * @param result the address of the page that shows the result
 * @param ahead how many unfinished jobs were asked for before this one
 */
public record Job(
        long id,
        String kind,
        String subject,
        JobState state,
        long done,
        long total,
        @Nullable String message,
        @Nullable String result,
        boolean cancelAsked,
        Times times,
        int ahead) {

    /** When it was asked for, begun and ended. */
    public record Times(
            Instant asked,
            @Nullable Instant started,
            @Nullable Instant ended) {}

    /** 0 to 100; an ended job that is done is at 100, a job without a known total at 0. */
    public int percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public @Nullable String messageKey() {
        return message == null ? null : message.split("\\|", -1)[0];
    }

    public List<String> messageArguments() {
        return message == null
                ? List.of()
                : List.of(message.split("\\|", -1)).subList(1, message.split("\\|", -1).length);
    }

    /** What remains at the pace so far; empty before anything can be said. */
    public Optional<Duration> remaining(Instant now) {
        Instant started = times.started();
        if (state != JobState.RUNNING || started == null || done <= 0 || total <= 0) {
            return Optional.empty();
        }
        long spent = Duration.between(started, now).toMillis();
        return Optional.of(Duration.ofMillis(spent * Math.max(0, total - done) / done));
    }
}
