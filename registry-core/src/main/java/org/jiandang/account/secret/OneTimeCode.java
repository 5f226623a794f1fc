package org.jiandang.account.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A code that is good once and not for long. It is shown once to the one who asked for it; only its hash is kept. Twelve characters of 31 are
 * beyond guessing, so a plain hash is enough.
 *
 * @param login the account it is for, empty for the set-up page
 * @param code the code in the clear
 * @param until when it ends
 */
public record OneTimeCode(String login, String code, Instant until) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OneTimeCode make(String login, Instant until) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(login, code.toString(), until);
    }

    /** What is kept of the code. */
    public String hash() {
        return hashOf(code);
    }

    /** The hash of a code as a person typed it: case, spaces and hyphens do not matter. */
    public static String hashOf(String typed) {
        String plain = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
