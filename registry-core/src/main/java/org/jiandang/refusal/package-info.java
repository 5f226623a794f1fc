/**
 * What the registry says when it refuses: a message key with arguments, so that every page can say it in the reader's language. Owns the
 * root of the domain's exceptions and nothing else; uses nothing, and every package may use it.
 */
@NullMarked
package org.jiandang.refusal;

import org.jspecify.annotations.NullMarked;
