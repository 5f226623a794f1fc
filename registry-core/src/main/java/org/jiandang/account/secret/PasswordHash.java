package org.jiandang.account.secret;

/** Makes and checks password hashes, slowly on purpose. */
public interface PasswordHash {

    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as a check and never matches, so that an unknown log-in answers no faster than a known one. */
    void pretend(String password);

    /** Whether the hash was made with weaker parameters than are used now. */
    boolean isOutdated(String hash);
}
