package org.jiandang.web.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date, and which day a number means in this workbook. */
final class DateStyles {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[yYdD]|[mM](?=.*[yYdD])|年|月|日");
    private static final int FALSE_LEAP_DAY = 60;

    private final Set<Integer> dateStyles = new HashSet<>();
    private final boolean date1904;

    private DateStyles(boolean date1904) {
        this.date1904 = date1904;
    }

    static DateStyles of(XlsxPackage parts, boolean date1904) {
        DateStyles styles = new DateStyles(date1904);
        Map<Integer, String> formats = new HashMap<>();
        boolean[] inCells = new boolean[1];
        int[] next = new int[1];
        parts.part("xl/styles.xml")
                .ifPresent(part -> part.each(xml -> {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                            formats.put(
                                    number(xml.getAttributeValue(null, "numFmtId")),
                                    String.valueOf(xml.getAttributeValue(null, "formatCode")));
                        case "cellStyleXfs", "dxfs", "cellStyles" -> inCells[0] = false;
                        case "cellXfs" -> inCells[0] = true;
                        case "xf" -> {
                            if (inCells[0]) {
                                int format = number(xml.getAttributeValue(null, "numFmtId"));
                                if (isDate(format, formats.get(format))) {
                                    styles.dateStyles.add(next[0]);
                                }
                                next[0]++;
                            }
                        }
                        default -> {}
                    }
                }));
        return styles;
    }

    boolean isDate(@Nullable String style) {
        return style != null && dateStyles.contains(number(style));
    }

    /** The day of a serial number; nothing for the 29 February 1900 that never was, and for what is no day. */
    Optional<LocalDate> day(String serial) {
        int days;
        try {
            days = new BigDecimal(serial.strip()).intValue();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (days <= 0 || days > 2_958_465 || (!date1904 && days == FALSE_LEAP_DAY)) {
            return Optional.empty();
        }
        if (date1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
        }
        LocalDate zero = days < FALSE_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return Optional.of(zero.plusDays(days));
    }

    private static boolean isDate(int format, @Nullable String code) {
        if (code == null) {
            return (format >= 14 && format <= 17)
                    || format == 22
                    || (format >= 27 && format <= 36)
                    || (format >= 50 && format <= 58);
        }
        return DATE_LETTERS.matcher(QUOTED.matcher(code).replaceAll("")).find();
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
