package org.jiandang.account.secret;

import java.util.List;

/** Hashes of the passwords an account has had lately. */
public interface PasswordHistory {

    /** The latest ones, newest first. */
    List<String> latest(String login, int count);

    /** Adds the one chosen now, in the running transaction. */
    void add(String login, String hash);
}
