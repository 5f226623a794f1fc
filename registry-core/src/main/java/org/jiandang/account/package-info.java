/**
 * Who acts: roles, areas of responsibility, the person behind an account, and who is acting in the current thread. Uses regions and refusals.
 */
@NullMarked
package org.jiandang.account;

import org.jspecify.annotations.NullMarked;
