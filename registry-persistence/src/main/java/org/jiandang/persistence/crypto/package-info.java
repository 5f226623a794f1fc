/**
 * Sealing with data keys under a master key, the keyed blind index, and the change of keys. The key file lies beside the data, never in the
 * database.
 */
@NullMarked
package org.jiandang.persistence.crypto;

import org.jspecify.annotations.NullMarked;
