/**
 * What a household is judged on, and the red lines (一票否决): circumstances read for a year, and suspected hits that a person confirms or lifts
 * with a reason. A hit is a question for a person and never decides. May use household (ids, codes, values), evidence, procedure, policy,
 * account and refusal.
 */
@NullMarked
package org.jiandang.screening;

import org.jspecify.annotations.NullMarked;
