/**
 * The pages of policy: what is in force in an area with its documents, what was and will be, what nobody knows; proposals and their release; what
 * would follow if a line were another; which places farm and which herd. Uses core's policy and rule books.
 */
@NullMarked
package org.jiandang.web.policy;

import org.jspecify.annotations.NullMarked;
