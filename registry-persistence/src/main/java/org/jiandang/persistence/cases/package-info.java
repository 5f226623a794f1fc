/** Cases and the papers they leave, in PostgreSQL: one class for each port of the core's case features. */
@NullMarked
package org.jiandang.persistence.cases;

import org.jspecify.annotations.NullMarked;
