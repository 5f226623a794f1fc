/**
 * Values of the registry that cannot hold an invalid content: numbers of persons, names, telephones, accounts, money.
 * Each reads text as people type it (full width, stray spaces) and refuses the rest with an {@link
 * org.jiandang.household.value.InvalidValue}. Uses nothing of the registry.
 */
@NullMarked
package org.jiandang.household.value;

import org.jspecify.annotations.NullMarked;
