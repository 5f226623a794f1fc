/** The pages of objections to a notice: recorded by staff against one entry, settled by somebody who did not decide before. */
@NullMarked
package org.jiandang.web.objection;

import org.jspecify.annotations.NullMarked;
