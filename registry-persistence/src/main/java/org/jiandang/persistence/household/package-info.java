/**
 * The household's SQL by hand: numbers and registrations, accepted submits, the search list, the work list of doubts, drafts, what was known earlier,
 * and the move to another village. Implements the ports of the household and change packages.
 */
@NullMarked
package org.jiandang.persistence.household;

import org.jspecify.annotations.NullMarked;
