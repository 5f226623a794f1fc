/**
 * Drafts of households that are being entered: kept at every pause, seen by their author only, gone when submitted or given up. Owns the draft and its
 * port. May use account, region, vault and serial.
 */
@NullMarked
package org.jiandang.household.draft;

import org.jspecify.annotations.NullMarked;
