/**
 * Household entry (识别纳入): its step table, its conditions (income below the line or a guarantee unmet, no red line) and the desk for the steps
 * that are its own. May use household, screening, fieldwork, evidence, procedure, policy, account and refusal.
 */
@NullMarked
package org.jiandang.identification;

import org.jspecify.annotations.NullMarked;
