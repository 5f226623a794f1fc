/** Pages of the officers who stand by households, of their pairings and of the measures taken. */
@NullMarked
package org.jiandang.web.support;

import org.jspecify.annotations.NullMarked;
