/**
 * From rows to judged households: gathers the rows of a household, finds what is registered, builds the facts, lets the registry's rules judge
 * them, and says what a commit would write. Pure but for the ports it asks.
 */
@NullMarked
package org.jiandang.exchange.judge;

import org.jspecify.annotations.NullMarked;
