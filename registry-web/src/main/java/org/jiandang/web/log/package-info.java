/** What the log may say: no number of a person, of a card or of a telephone, and one event on one line. */
@NullMarked
package org.jiandang.web.log;

import org.jspecify.annotations.NullMarked;
