/**
 * A second submit of the same form does nothing twice: keys of submitted forms and where their answers led. Uses nothing in the registry.
 */
@NullMarked
package org.jiandang.submission;

import org.jspecify.annotations.NullMarked;
