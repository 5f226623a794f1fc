/**
 * Evidence on the web: storing uploads with their refusal beside the field, and handing files out within the area, each time on record.
 */
@NullMarked
package org.jiandang.web.evidence;

import org.jspecify.annotations.NullMarked;
