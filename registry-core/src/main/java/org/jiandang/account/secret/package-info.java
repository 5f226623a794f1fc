/**
 * What only one person knows, and how often it may be guessed: passwords, one-time codes, the throttle of sign-in. Part of the accounts, which
 * alone decide what is done with it.
 */
@NullMarked
package org.jiandang.account.secret;

import org.jspecify.annotations.NullMarked;
