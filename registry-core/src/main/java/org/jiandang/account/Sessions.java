package org.jiandang.account;

/** The open sessions of accounts. */
public interface Sessions {

    /** Name of the transactions that keep sessions; they know of no household, and go on when others are refused. */
    String TRANSACTION = "sessions";

    /** Ends every session of the account, in the running transaction. */
    void end(String login);
}
