/**
 * The one list of every rule book of the registry. The catalogue in the application, docs/rules.md and the test that asks for examples read it.
 * A feature with rules of its own adds its book in {@link org.jiandang.rulebook.RuleBooks}. May use every feature that has rules; used by none of
 * them.
 */
@NullMarked
package org.jiandang.rulebook;

import org.jspecify.annotations.NullMarked;
