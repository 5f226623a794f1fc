/**
 * The record of who did or read what, apart from the data itself: appended in the same transaction, never changed. Holds no personal
 * data, only keys of rows and names of fields. May use account.
 */
@NullMarked
package org.jiandang.audit;

import org.jspecify.annotations.NullMarked;
