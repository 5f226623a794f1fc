/** The pages of imports: bring a file, see what it would do, let it in, take it back. May use exchange and job. */
@NullMarked
package org.jiandang.web.exchange;

import org.jspecify.annotations.NullMarked;
