package org.jiandang.account;

/** How far an account has come. */
public enum AccountState {
    /** Created; its person has not chosen a password yet. */
    CREATED,
    ACTIVE,
    DISABLED
}
