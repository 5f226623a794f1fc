/** Pages of retention: requests to read, copy, correct and delete; what is past its time. */
@NullMarked
package org.jiandang.web.retention;

import org.jspecify.annotations.NullMarked;
