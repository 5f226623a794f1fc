/** Serial numbers of new rows, known before the row is written. Uses nothing else of the registry. */
@NullMarked
package org.jiandang.serial;

import org.jspecify.annotations.NullMarked;
