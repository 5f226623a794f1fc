/** Journeys in a real browser: what a person does, seen by axe, at the size of a desk and of a phone; their screenshots illustrate the guide. */
@NullMarked
package org.jiandang.web.browser;

import org.jspecify.annotations.NullMarked;
