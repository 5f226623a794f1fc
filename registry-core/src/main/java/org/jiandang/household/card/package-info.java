/**
 * The sections of the household form (农户信息采集表), one immutable record each: a field of the form lives here once, as a
 * component, and is carried unchanged by entity, command, facts and view. An unknown answer is {@code null}. Uses the code
 * lists and values.
 */
@NullMarked
package org.jiandang.household.card;

import org.jspecify.annotations.NullMarked;
