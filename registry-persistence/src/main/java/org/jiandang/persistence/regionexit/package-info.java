/** The exits of villages and counties in PostgreSQL: figures by SQL, items, samples and results. */
@NullMarked
package org.jiandang.persistence.regionexit;

import org.jspecify.annotations.NullMarked;
