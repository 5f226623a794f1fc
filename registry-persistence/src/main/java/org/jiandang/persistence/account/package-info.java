/** The ports of accounts, sign-in and submissions on PostgreSQL, and the password hash. */
@NullMarked
package org.jiandang.persistence.account;

import org.jspecify.annotations.NullMarked;
