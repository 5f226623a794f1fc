/** The ports of retention on PostgreSQL: requests, what is past its time, and making it anonymous. */
@NullMarked
package org.jiandang.persistence.retention;

import org.jspecify.annotations.NullMarked;
