/**
 * What a demonstration's region does with its lines: one released for next year, one that waits. Uses policy's proposals.
 */
@NullMarked
package org.jiandang.demo.policy;

import org.jspecify.annotations.NullMarked;
