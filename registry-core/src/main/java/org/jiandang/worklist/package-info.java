/**
 * The work queue (待我办理): which cases wait for whom, until when, and how many stand at which stage. Reads only, by ids and enums; may use
 * procedure, account and region.
 */
@NullMarked
package org.jiandang.worklist;

import org.jspecify.annotations.NullMarked;
