/**
 * Support for tests of pages: the whole application over the test database, people who have signed in without a password, and checks of the HTML
 * every page must pass.
 */
@NullMarked
package org.jiandang.web.testing;

import org.jspecify.annotations.NullMarked;
