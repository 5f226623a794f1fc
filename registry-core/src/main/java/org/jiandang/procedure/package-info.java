/**
 * The one machinery by which cases move: stages, the step tables as data, the case file with its version, the decisions that are only ever
 * appended, and the five beats of a step (load, may, judge, apply, follow). It knows neither households nor notices: a kind of case tells it
 * what to judge and what follows through {@link org.jiandang.procedure.CaseCourse}. May use policy, account, region, serial and refusal.
 */
@NullMarked
package org.jiandang.procedure;

import org.jspecify.annotations.NullMarked;
