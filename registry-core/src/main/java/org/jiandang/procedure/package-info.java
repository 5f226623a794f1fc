/**
 * The words in which cases are spoken of: stages, actions, step tables as data, decisions, judgements, and the ports a kind of case fills
 * ({@link org.jiandang.procedure.CaseCourse}). The machinery that moves cases is in {@code desk}. It knows neither households nor notices. May
 * use policy, account, region and refusal.
 */
@NullMarked
package org.jiandang.procedure;

import org.jspecify.annotations.NullMarked;
