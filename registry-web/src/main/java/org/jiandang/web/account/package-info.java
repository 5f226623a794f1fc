/** Pages of accounts, of the own password, of the first set-up and of the audit record. */
@NullMarked
package org.jiandang.web.account;

import org.jspecify.annotations.NullMarked;
