/** What tests of every module share. */
@NullMarked
package org.jiandang.testing;

import org.jspecify.annotations.NullMarked;
