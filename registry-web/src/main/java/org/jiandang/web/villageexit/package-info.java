/** The pages of a village's exit: application, figures and checklist, the form on paper, and the list of deeply poor and weak villages. */
@NullMarked
package org.jiandang.web.villageexit;

import org.jspecify.annotations.NullMarked;
