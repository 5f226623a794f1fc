/**
 * Ledgers (台账): what a ledger is, said once. A {@link org.jiandang.ledger.Ledger} declares its row, columns, totals, filters and cross-foot rules;
 * the port {@link org.jiandang.ledger.LedgerRows} reads its rows by one SQL file, and writers that know formats but no ledger print it. May use region,
 * account, policy types and the enums of other features, never their services.
 */
@NullMarked
package org.jiandang.ledger;

import org.jspecify.annotations.NullMarked;
