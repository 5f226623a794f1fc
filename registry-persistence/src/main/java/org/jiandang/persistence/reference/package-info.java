/**
 * Reference data: regions, policy profiles and the working-day calendar, loaded from the files the application ships and kept in memory
 * under a stamp. No personal data, no area policy. Uses core's region and policy.
 */
@NullMarked
package org.jiandang.persistence.reference;

import org.jspecify.annotations.NullMarked;
