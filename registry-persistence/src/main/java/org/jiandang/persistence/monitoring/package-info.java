/** Relapse watch in PostgreSQL: clues, watched households, assessments, facts in bulk, and the limits of the public form. */
@NullMarked
package org.jiandang.persistence.monitoring;

import org.jspecify.annotations.NullMarked;
