/** Turns invented cards into the rows by which an import writes households in bulk. May use household, vault and exchange. */
@NullMarked
package org.jiandang.demo.bulk;

import org.jspecify.annotations.NullMarked;
