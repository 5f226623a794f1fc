package org.jiandang.account;

/**
 * Gives an account a role in an area from now on; the role it holds ends.
 *
 * @param login the account
 * @param role the role
 * @param jurisdiction the area; its level must be that of the role
 */
public record GrantRole(String login, Role role, Jurisdiction jurisdiction) {}
