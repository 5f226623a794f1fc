/**
 * What a sheet says: its cells as read, the formats of the field with their columns and spellings, and the cleaning of a cell into a value.
 * Knows the fields and code lists of household, nothing of batches or storage.
 */
@NullMarked
package org.jiandang.exchange.sheet;

import org.jspecify.annotations.NullMarked;
