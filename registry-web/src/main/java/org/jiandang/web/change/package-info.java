/**
 * The pages of change requests: the list, the proposal of a member event or a correction, and the confirmation with old and new side by side. Uses
 * the forms of the household pages.
 */
@NullMarked
package org.jiandang.web.change;

import org.jspecify.annotations.NullMarked;
