/**
 * Bulk in, as PostgreSQL likes it: batches and results, the register asked for thousands of households at once, the COPY into a temporary table
 * and the moves from there, the undo from history, the sealed files.
 */
@NullMarked
package org.jiandang.persistence.exchange;

import org.jspecify.annotations.NullMarked;
