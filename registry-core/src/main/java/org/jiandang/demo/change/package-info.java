/** What changes in the demonstration's households besides cases: parting, joining, leaving for another county. */
@NullMarked
package org.jiandang.demo.change;

import org.jspecify.annotations.NullMarked;
