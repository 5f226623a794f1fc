/** The page of a background job: how far it is, what came of it. May use job. */
@NullMarked
package org.jiandang.web.job;

import org.jspecify.annotations.NullMarked;
