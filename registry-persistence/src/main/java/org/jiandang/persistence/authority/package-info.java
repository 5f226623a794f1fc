/** The ports of rights that need a second person, on PostgreSQL. */
@NullMarked
package org.jiandang.persistence.authority;

import org.jspecify.annotations.NullMarked;
