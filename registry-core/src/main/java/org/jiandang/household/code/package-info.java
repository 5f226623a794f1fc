/**
 * The code lists of the household form (rulebook §2.6, GB/T 3304, 4658, 4761). A constant knows its national code and the
 * spellings found in workbooks; the label on the page is in the bundle {@code household-enum}. Uses nothing of the registry.
 */
@NullMarked
package org.jiandang.household.code;

import org.jspecify.annotations.NullMarked;
