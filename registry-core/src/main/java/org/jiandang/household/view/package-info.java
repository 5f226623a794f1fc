/**
 * What pages, prints and cases read of a household: the card of one year with its numbers masked, today or as the register knew it then. Owns the
 * records; uses the sections of the card.
 */
@NullMarked
package org.jiandang.household.view;

import org.jspecify.annotations.NullMarked;
