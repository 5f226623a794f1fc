package org.jiandang.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1, what every authenticator reads). A code is taken in its own step and in the
 * one before and after it, for clocks that do not quite agree.
 */
public final class Totp {

    /** How long a code stands on the telephone. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int SEED_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private Totp() {}

    /** A new seed, as the text that a person can type into an authenticator. */
    static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return new Base32().encodeToString(seed);
    }

    /** The code of the seed at the moment. */
    public static String codeAt(String seed, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(seed), GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("a seed that is no key", broken);
        }
    }

    /** The step whose code was typed, if it is the present one or a neighbour; spaces do not matter. */
    static OptionalLong stepOf(String seed, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int away = -1; away <= 1; away++) {
            Instant moment = now.plus(STEP.multipliedBy(away));
            byte[] right = codeAt(seed, moment).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, code)) {
                found = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }
}
