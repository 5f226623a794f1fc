/**
 * Ledgers that leave the registry as files: who may take how many rows, when a second person must release them, what is recorded of each. Owns the
 * export record and the saved filters; the file itself is written behind the port {@link org.jiandang.ledger.export.ExportFiles}.
 */
@NullMarked
package org.jiandang.ledger.export;

import org.jspecify.annotations.NullMarked;
