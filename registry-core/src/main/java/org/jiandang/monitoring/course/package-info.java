/**
 * The two cases of relapse watch: taking a household under watch (WATCH) and clearing its risk (CLEARANCE). Each has its step table, its conditions
 * and a desk for the steps that are its own; appraisal, notice, objection and review are those of all cases. May use what monitoring may use.
 */
@NullMarked
package org.jiandang.monitoring.course;

import org.jspecify.annotations.NullMarked;
