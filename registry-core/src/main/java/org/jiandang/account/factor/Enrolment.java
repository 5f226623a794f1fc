package org.jiandang.account.factor;

/**
 * What is shown to set up an authenticator.
 *
 * @param login the account
 * @param seed the seed as text, in capital letters and digits
 * @param uri what the picture holds ({@code otpauth://totp/…})
 */
public record Enrolment(String login, String seed, String uri) {

    private static final String ISSUER = "jiandang";

    static Enrolment of(String login, String seed) {
        return new Enrolment(
                login,
                seed,
                "otpauth://totp/" + ISSUER + ":" + login + "?secret=" + seed + "&issuer=" + ISSUER
                        + "&algorithm=SHA1&digits=6&period=" + Totp.STEP.toSeconds());
    }

    /** The seed in groups of four, to be typed. */
    public String grouped() {
        return seed.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
