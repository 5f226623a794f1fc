/** The page of the vault's keys, for the system and the security administrator. */
@NullMarked
package org.jiandang.web.keys;

import org.jspecify.annotations.NullMarked;
