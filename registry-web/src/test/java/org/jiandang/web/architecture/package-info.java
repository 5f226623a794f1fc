/** The shape of the code, as tests. Every rule has a counter-example under {@code wrong} that it must find. */
@NullMarked
package org.jiandang.web.architecture;

import org.jspecify.annotations.NullMarked;
