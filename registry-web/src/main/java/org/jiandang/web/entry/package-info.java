/**
 * Guided entry of a new household: screen by screen in the order of the paper form, kept as a draft at every step, judged on the last screen. Uses
 * the forms of the household pages.
 */
@NullMarked
package org.jiandang.web.entry;

import org.jspecify.annotations.NullMarked;
