package org.jiandang.account.factor;

/**
 * The second officer who stands beside somebody whose second factor is set up again.
 *
 * @param login the officer's own log-in
 * @param password the officer's own password
 * @param code the officer's own code
 */
public record Witness(String login, String password, String code) {}
