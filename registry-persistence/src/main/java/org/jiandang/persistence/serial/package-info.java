/** Serial numbers from PostgreSQL sequences. */
@NullMarked
package org.jiandang.persistence.serial;

import org.jspecify.annotations.NullMarked;
