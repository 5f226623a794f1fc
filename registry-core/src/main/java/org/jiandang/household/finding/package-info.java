/**
 * Doubts about the data of households: what the rules asked a reason or a look for, kept open until somebody answers. Owns the work list and its
 * port. May use policy, region, account and audit.
 */
@NullMarked
package org.jiandang.household.finding;

import org.jspecify.annotations.NullMarked;
