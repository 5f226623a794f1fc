/** What is said when the registry is ready: its address, and what each mode adds. */
@NullMarked
package org.jiandang.web.start;

import org.jspecify.annotations.NullMarked;
