package org.jiandang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A table of figures in {@code target}, kept line by line, so that a run that is broken off has shown what it had. */
final class BenchTable {

    private final Path file;

    BenchTable(String name, String... columns) {
        file = Path.of("target", name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        say("| " + String.join(" | ", columns) + " |");
        say("|" + "---|".repeat(columns.length));
    }

    /** Does the work once and writes how long it took and how many households a second that is; gives what the work gave. */
    long rate(String what, LongSupplier work) {
        long began = System.nanoTime();
        long households = work.getAsLong();
        double seconds = (System.nanoTime() - began) / 1e9;
        say(String.format(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |", what, households, seconds, households / seconds));
        return households;
    }

    void say(String text) {
        try {
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
