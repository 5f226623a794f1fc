/**
 * What is refused to somebody who is signed in leaves one event, wherever it was refused: before the pages, in a page, or because there is none. The
 * event names the handler and the reason, and nothing that was typed.
 */
@NullMarked
package org.jiandang.web.security.denial;

import org.jspecify.annotations.NullMarked;
