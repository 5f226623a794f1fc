/** Pages of the villages' own yearly records: shown to everybody whose area they lie in, filled in by the village. */
@NullMarked
package org.jiandang.web.village;

import org.jspecify.annotations.NullMarked;
