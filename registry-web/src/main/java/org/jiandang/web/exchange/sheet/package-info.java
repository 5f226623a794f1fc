/**
 * Files of spreadsheets: reads workbooks and CSV within limits, writes templates and corrected copies. Knows formats of files, not of the
 * registry. Workbooks are read by hand over StAX, since what must be refused (merged cells, hidden rows, formulas, macros, bombs) is not
 * shown by the common readers.
 */
@NullMarked
package org.jiandang.web.exchange.sheet;

import org.jspecify.annotations.NullMarked;
