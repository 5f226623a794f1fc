/**
 * The second factor of a log-in: the code of a telephone (TOTP, RFC 6238), set up once, asked for at sign-in and before delicate acts. Owns the sealed
 * seed and the step that was used last; how an account stands is read here for every request.
 */
@NullMarked
package org.jiandang.account.factor;

import org.jspecify.annotations.NullMarked;
