package org.jiandang.web.ledger;

import java.util.List;

/**
 * What stands around the rows of a sheet, in one language.
 *
 * @param title area, year and name of the ledger
 * @param unit 填报单位 with the name of the office
 * @param filledOn 填报时间 with the day
 * @param units 单位：户、人、元
 * @param number heading of the first column, 序号
 * @param total 合计
 * @param head the two lines of headings; the second is empty when no columns are grouped
 * @param labels heading of each column, without its group, for cards and plain text
 * @param signatures the places to sign
 * @param checks the cross-foot rules with their verdict
 */
record SheetText(
        String title,
        String unit,
        String filledOn,
        String units,
        String number,
        String total,
        Head head,
        List<String> labels,
        List<String> signatures,
        List<Check> checks) {

    /** The headings: an upper line whose cells span columns or both lines, and a lower line. */
    record Head(List<HeadCell> upper, List<HeadCell> lower) {

        int lines() {
            return lower.isEmpty() ? 1 : 2;
        }
    }

    /** A heading at a column (0 is 序号), with the columns and lines it spans. */
    record HeadCell(String text, int column, int columns, int lines, boolean numeric) {}

    /** A rule in words, with its figures. */
    record Check(String verdict, String icon, String sentence, String figures) {}
}
