/** Pages of detection: the work list of suspicions with their verdicts, and the register of declared relatives. */
@NullMarked
package org.jiandang.web.detection;

import org.jspecify.annotations.NullMarked;
