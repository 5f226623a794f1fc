/**
 * Area scope: tells PostgreSQL, at the start of every transaction, who acts, in which area and at what time. Row security does the
 * rest.
 */
@NullMarked
package org.jiandang.persistence.scope;

import org.jspecify.annotations.NullMarked;
