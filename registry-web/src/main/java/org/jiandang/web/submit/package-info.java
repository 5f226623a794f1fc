/** A second submit of the same form does nothing twice. */
@NullMarked
package org.jiandang.web.submit;

import org.jspecify.annotations.NullMarked;
