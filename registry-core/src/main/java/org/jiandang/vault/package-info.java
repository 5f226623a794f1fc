/**
 * Sealing of the fields that must not stand in clear: resident identity numbers, disability cards, bank accounts. Owns the sealed
 * value and the port that seals and opens it; uses nothing else of the registry.
 */
@NullMarked
package org.jiandang.vault;

import org.jspecify.annotations.NullMarked;
