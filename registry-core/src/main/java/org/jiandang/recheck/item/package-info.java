/**
 * What a re-check asks people: each finding is closed with a verdict and what it rests on. Owns the verdicts and the progress of their giving; may
 * use household findings, evidence and the re-check above.
 */
@NullMarked
package org.jiandang.recheck.item;

import org.jspecify.annotations.NullMarked;
