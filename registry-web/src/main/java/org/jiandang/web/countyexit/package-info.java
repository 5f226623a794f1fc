/** The pages of a county's exit: application, what the register says, the assessment, and the result. */
@NullMarked
package org.jiandang.web.countyexit;

import org.jspecify.annotations.NullMarked;
