/** What a body costs before anybody has looked at it: who may send files, how many at once, how slowly. Knows nothing of what they hold. */
@NullMarked
package org.jiandang.web.upload;

import org.jspecify.annotations.NullMarked;
