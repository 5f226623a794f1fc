/** What a refusal or a failure looks like. */
@NullMarked
package org.jiandang.web.error;

import org.jspecify.annotations.NullMarked;
