/** Who may come in and what each may call: sign-in, sessions, headers, and the constants of the method security. */
@NullMarked
package org.jiandang.web.security;

import org.jspecify.annotations.NullMarked;
