/** What the demonstration has made, in its table. */
@NullMarked
package org.jiandang.persistence.demo;

import org.jspecify.annotations.NullMarked;
