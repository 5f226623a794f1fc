/** Sealing with AES-256-GCM and the keyed blind index; the key file lies beside the data, never in the database. */
@NullMarked
package org.jiandang.persistence.crypto;

import org.jspecify.annotations.NullMarked;
