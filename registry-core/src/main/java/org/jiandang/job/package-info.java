/**
 * Long work that runs behind the pages: asked for, followed, cancelled, its result kept. Owns the ports {@link org.jiandang.job.Jobs}
 * and {@link org.jiandang.job.JobWork}; may use account only. What a job is about is named by an id, never by data.
 */
@NullMarked
package org.jiandang.job;

import org.jspecify.annotations.NullMarked;
