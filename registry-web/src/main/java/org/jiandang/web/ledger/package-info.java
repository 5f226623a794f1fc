/**
 * Ledgers on screen, on paper and in files. The writers know formats, not ledgers; what a sheet says in words is put together once, in
 * {@link org.jiandang.web.ledger.SheetWords}, for all of them.
 */
@NullMarked
package org.jiandang.web.ledger;

import org.jspecify.annotations.NullMarked;
