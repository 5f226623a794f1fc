/** What every page is built of: the model the layout reads, and the lines its fragments show. */
@NullMarked
package org.jiandang.web.page;

import org.jspecify.annotations.NullMarked;
