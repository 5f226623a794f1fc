/**
 * Finding households: the search list, page by page in the order of village and serial, and its counts. Owns the question and the rows of the
 * answer; the rows come from the database through {@link org.jiandang.household.search.HouseholdRows}. May use account, region, vault and audit.
 */
@NullMarked
package org.jiandang.household.search;

import org.jspecify.annotations.NullMarked;
