/** The start of the demonstration, and the bar that shows how far its data are made. */
@NullMarked
package org.jiandang.web.demo;

import org.jspecify.annotations.NullMarked;
