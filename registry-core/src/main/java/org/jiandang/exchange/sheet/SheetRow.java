package org.jiandang.exchange.sheet;

import java.util.List;

/**
 * One row of a sheet that has at least one cell with something in it.
 *
 * @param number the row's number as a spreadsheet shows it, counted from 1
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells) {}
