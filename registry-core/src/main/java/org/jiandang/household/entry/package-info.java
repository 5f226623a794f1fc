/**
 * Writing a household by hand: the commands, what comes of them, and the drafts of those still typing. A command holds full numbers and lives no
 * longer than its request. Uses the card, policy findings and refusals.
 */
@NullMarked
package org.jiandang.household.entry;

import org.jspecify.annotations.NullMarked;
