/** The ledgers themselves, one file each: the row, the columns in the order of the official form, what is summed and what must agree. */
@NullMarked
package org.jiandang.ledger.book;

import org.jspecify.annotations.NullMarked;
