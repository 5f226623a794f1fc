package org.jiandang.account;

/** The open sessions of accounts. */
public interface Sessions {

    /** Ends every session of the account, in the running transaction. */
    void end(String login);
}
