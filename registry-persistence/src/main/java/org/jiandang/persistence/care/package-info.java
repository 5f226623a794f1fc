/** People in care in their tables, and the cards they are derived from. */
@NullMarked
package org.jiandang.persistence.care;

import org.jspecify.annotations.NullMarked;
