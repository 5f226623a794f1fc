/**
 * The second factor on the way in and before delicate acts: the step after the password, setting an authenticator up, and the confirmation that keeps
 * the form that was sent.
 */
@NullMarked
package org.jiandang.web.security.factor;

import org.jspecify.annotations.NullMarked;
