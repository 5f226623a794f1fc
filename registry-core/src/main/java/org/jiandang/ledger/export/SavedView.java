package org.jiandang.ledger.export;

/**
 * A filter an account keeps under a name (常用).
 *
 * @param ledger code of the ledger
 * @param name the name given to it
 * @param query the query string that lists it again
 */
public record SavedView(String ledger, String name, String query) {}
