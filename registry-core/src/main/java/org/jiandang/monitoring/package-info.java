/**
 * Relapse watch (防止返贫动态监测): which households are watched, why and until when, and the rules that look for those who should be and are not.
 * Clues are in {@code clue}, the cases that take a household under watch or clear its risk in {@code course}. May use household, screening,
 * notice, fieldwork, evidence, procedure, policy and the ground.
 */
@NullMarked
package org.jiandang.monitoring;

import org.jspecify.annotations.NullMarked;
