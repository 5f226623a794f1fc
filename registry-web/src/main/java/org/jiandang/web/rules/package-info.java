/** The catalogue of rules with the values in force and the doubts that are open, and the county's roster of reported deaths. */
@NullMarked
package org.jiandang.web.rules;

import org.jspecify.annotations.NullMarked;
