/**
 * Rights that need a second person: roles are proposed by one and released by another; somebody on leave is stood in for. Accounts themselves are
 * kept by {@code account}.
 */
@NullMarked
package org.jiandang.authority;

import org.jspecify.annotations.NullMarked;
