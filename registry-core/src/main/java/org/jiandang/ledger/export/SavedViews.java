package org.jiandang.ledger.export;

import java.util.List;

/** The filters an account keeps; nobody sees another's. */
public interface SavedViews {

    /** Keeps a filter; one of the same name is replaced. */
    void keep(String account, SavedView view);

    /** All of an account, by ledger and name. */
    List<SavedView> of(String account);

    /** Forgets one. */
    void forget(String account, String ledger, String name);
}
