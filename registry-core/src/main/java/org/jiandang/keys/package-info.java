/**
 * The change of the vault's keys: asked for by one administrator, confirmed by another, done behind the pages in steps that can be stopped and gone on
 * with. Owns the ports {@link org.jiandang.keys.KeyChest} and {@link org.jiandang.keys.KeyRotations}; may use the ground only.
 */
@NullMarked
package org.jiandang.keys;

import org.jspecify.annotations.NullMarked;
