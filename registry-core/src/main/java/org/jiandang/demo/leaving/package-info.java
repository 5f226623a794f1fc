/** The demonstration's villages and county that leave poverty. */
@NullMarked
package org.jiandang.demo.leaving;

import org.jspecify.annotations.NullMarked;
