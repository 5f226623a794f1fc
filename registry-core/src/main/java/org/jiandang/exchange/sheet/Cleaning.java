package org.jiandang.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jiandang.household.card.Field;
import org.jiandang.household.value.InvalidValue;

/** Turns a cell into the value of its datum, and never guesses: what cannot be read is a fault at that cell. */
public final class Cleaning {
    private static final Pattern POWER = Pattern.compile("[+-]?\\d+(\\.\\d+)?[Ee][+-]?\\d+");
    private static final Pattern PADDING =
            Pattern.compile("^[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");
    private static final int SAFE_DIGITS = 15;

    private static final Map<Datum, FieldReading> READINGS = new ConcurrentHashMap<>();

    private Cleaning() {}

    public static SheetValue clean(Datum datum, SheetCell cell) {
        String raw = cell.text();
        switch (cell.kind()) {
            case FORMULA -> {
                return SheetValue.fault(raw, CellFault.FORMULA);
            }
            case ERROR, BOOLEAN -> {
                return SheetValue.fault(raw, CellFault.NOT_TEXT);
            }
            default -> {}
        }
        String text = trimmed(raw);
        if (CONTROL.matcher(text).find()) {
            return SheetValue.fault(raw, CellFault.LINE_BREAK);
        }
        FieldReading reading = READINGS.computeIfAbsent(datum, FieldReading::of);
        try {
            if (reading.isNumber()) {
                return SheetValue.of(
                        raw, reading.read(cell.kind() == SheetCell.Kind.NUMBER ? shortest(text) : narrow(text)));
            }
            if (isLongNumber(datum) && POWER.matcher(narrow(text)).matches()) {
                return SheetValue.fault(raw, CellFault.NUMBER_LOST_DIGITS);
            }
            if (cell.kind() == SheetCell.Kind.NUMBER) {
                if (mayNotBeNumber(datum)) {
                    return SheetValue.fault(raw, CellFault.NUMBER_LOST_DIGITS);
                }
                text = whole(text);
            }
            return SheetValue.of(raw, reading.read(text));
        } catch (ReadFault fault) {
            return SheetValue.fault(raw, fault.fault());
        } catch (InvalidValue invalid) {
            return SheetValue.fault(raw, reading.isNumber() ? CellFault.NOT_A_NUMBER : CellFault.NOT_A_VALUE);
        }
    }

    /** Ends cut: spaces of every width, no-break and zero-width ones, and the apostrophe that marks a text. */
    static String trimmed(String raw) {
        String text = PADDING.matcher(raw).replaceAll("");
        return text.startsWith("'") ? text.substring(1) : text;
    }

    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether the cell was cleaned of something that can be seen only by its length. */
    public static boolean hadPadding(String raw) {
        return raw.length() != trimmed(raw).length();
    }

    private static boolean isLongNumber(Datum datum) {
        return mayNotBeNumber(datum)
                || datum == Datum.Guide.HOUSEHOLD
                || datum == Datum.Guide.HEAD_MEMBER
                || isField(datum, Field.MEMBER_NATIONAL_NO)
                || isField(datum, Field.PHONE)
                || isField(datum, Field.MEMBER_PHONE);
    }

    /** Numbers longer than a spreadsheet keeps exactly. */
    private static boolean mayNotBeNumber(Datum datum) {
        return isField(datum, Field.ID_NUMBER) || isField(datum, Field.HEAD_ID) || isField(datum, Field.ACCOUNT);
    }

    private static boolean isField(Datum datum, Field field) {
        return datum instanceof Datum.OfField of && of.field() == field;
    }

    /** A number cell of a text column: whole numbers up to fifteen digits are exact, others are not taken. */
    private static String whole(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
        if (isWritableInFull(number)) {
            return whole(number);
        }
        if (number.scale() > 0) {
            return text;
        }
        throw new ReadFault(CellFault.NUMBER_LOST_DIGITS);
    }

    private static String whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return number.toPlainString();
        }
        if (stripped.precision() - stripped.scale() > SAFE_DIGITS) {
            throw new ReadFault(CellFault.NUMBER_LOST_DIGITS);
        }
        return stripped.toPlainString();
    }

    /** A spreadsheet keeps fifteen digits: 38.799999999999997 and 8.800000000000001, as files write them, are 38.8 and 8.8. */
    private static String shortest(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return isWritableInFull(number)
                    ? number.round(new MathContext(SAFE_DIGITS))
                            .stripTrailingZeros()
                            .toPlainString()
                    : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** 1E999999999 is a cell of eleven characters and a number of a thousand million. */
    private static boolean isWritableInFull(BigDecimal number) {
        return Math.abs((long) number.scale()) <= SheetLimits.CELL_CHARACTERS;
    }
}
