/** The pages of village meetings: one meeting with a line of votes for each household that waits for it. */
@NullMarked
package org.jiandang.web.appraisal;

import org.jspecify.annotations.NullMarked;
