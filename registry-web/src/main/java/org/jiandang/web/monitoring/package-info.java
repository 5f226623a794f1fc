/** Relapse watch: the public form for reports, the work list of clues, the watched households. */
@NullMarked
package org.jiandang.web.monitoring;

import org.jspecify.annotations.NullMarked;
