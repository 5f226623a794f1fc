/**
 * The democratic appraisal (民主评议): one meeting of a village with its attendance and one line of votes for each household. Owns meetings and
 * votes and moves the cases by their result. May use evidence, procedure, policy, account, region, serial and refusal.
 */
@NullMarked
package org.jiandang.appraisal;

import org.jspecify.annotations.NullMarked;
