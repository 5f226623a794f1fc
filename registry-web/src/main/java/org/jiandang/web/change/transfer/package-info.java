/** The pages of households that go to another county, and of those whose help after exit has ended. */
@NullMarked
package org.jiandang.web.change.transfer;

import org.jspecify.annotations.NullMarked;
