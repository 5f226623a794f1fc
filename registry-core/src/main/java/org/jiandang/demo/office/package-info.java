/** What the administrators of the demonstration find on their pages: a role that waits for the second person, an alarm, changes of keys. */
@NullMarked
package org.jiandang.demo.office;

import org.jspecify.annotations.NullMarked;
