package org.jiandang.monitoring.clue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The receipt of a report: 32 digits that only the reporter holds; the register keeps its hash. It is made with the empty form, so that a form sent
 * twice is one report.
 */
public record Receipt(UUID number) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SHAPE = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    /** A new one, of a cryptographic source. */
    public static Receipt next() {
        return new Receipt(UUID.randomUUID());
    }

    /** Reads a typed receipt, with or without spaces and hyphens; nothing when it is none. */
    public static Optional<Receipt> of(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return DIGITS.matcher(digits).matches()
                ? Optional.of(new Receipt(UUID.fromString(SHAPE.matcher(digits).replaceFirst("$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }

    /** What the register keeps. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In groups of four, to be written down. */
    public String shown() {
        return number.toString().replace("-", "").toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Never written to a log. */
    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
