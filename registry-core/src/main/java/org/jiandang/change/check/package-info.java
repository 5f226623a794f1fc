/** Whether a change can have happened, told all at once: a form needs everything that is wrong with it, a step only the first. */
@org.jspecify.annotations.NullMarked
package org.jiandang.change.check;
