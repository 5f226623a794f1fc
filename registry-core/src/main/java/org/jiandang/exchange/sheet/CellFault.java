package org.jiandang.exchange.sheet;

import java.util.List;

/**
 * Why a cell gives no value. The codes are the exchange's own chapter of rules: {@code rule.X03} is the sentence, {@code
 * rule.X03.remedy} what to do.
 *
 * @param arguments figures of the sentence, never the cell's text
 */
public record CellFault(String code, List<Object> arguments) {
    /** 公式单元格. */
    public static final CellFault FORMULA = of("X01");
    /** An error value, a yes-or-no cell, a day that never was. */
    public static final CellFault NOT_TEXT = of("X02");
    /** A long number kept as a number: its last digits are lost. */
    public static final CellFault NUMBER_LOST_DIGITS = of("X03");
    /** Not a plain number. */
    public static final CellFault NOT_A_NUMBER = of("X04");
    /** Not a day that can be read. */
    public static final CellFault NOT_A_DATE = of("X05");
    /** Not one of the answers of its code list. */
    public static final CellFault NOT_IN_LIST = of("X06");
    /** Line breaks or control characters inside. */
    public static final CellFault LINE_BREAK = of("X07");
    /** Longer than the field. */
    public static final CellFault TOO_LONG = of("X08");
    /** Needed and empty. */
    public static final CellFault MISSING = of("X09");
    /** Not a value of its kind: a name with digits, a telephone number too short. */
    public static final CellFault NOT_A_VALUE = of("X10");

    public static CellFault of(String code, Object... arguments) {
        return new CellFault(code, List.of(arguments));
    }
}
