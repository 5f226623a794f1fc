/**
 * The re-check over PostgreSQL: households read in bulk, findings brought in sets, progress, verdicts, special lists. May use the ports of
 * {@code recheck} and the records of the card.
 */
@NullMarked
package org.jiandang.persistence.recheck;

import org.jspecify.annotations.NullMarked;
