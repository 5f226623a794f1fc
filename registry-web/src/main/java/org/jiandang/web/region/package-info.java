/**
 * The pages of regions: drill-down with figures, and the administrator's pages for lists of divisions and the calendar.
 * Uses core's region and policy.
 */
@NullMarked
package org.jiandang.web.region;

import org.jspecify.annotations.NullMarked;
