/** Reads ledgers: one SQL file per ledger, current and earlier rows together, in keyset pages or by a server-side cursor. */
@NullMarked
package org.jiandang.persistence.ledger;

import org.jspecify.annotations.NullMarked;
