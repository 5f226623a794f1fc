package org.jiandang.web.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** One sheet, event by event: rows go out as soon as they are complete, empty ones not at all. */
final class XlsxSheet {
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
    private static final int HIDDEN_ROWS_NAMED = 5;

    private final String name;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final Consumer<SheetRow> rows;

    private final List<Integer> hiddenRows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<SheetFile.Merged> merged = new ArrayList<>();

    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private boolean rowHidden;
    private int column;
    private @Nullable String type;
    private @Nullable String style;
    private boolean formula;
    private boolean inFormula;
    private boolean inValue;
    private boolean inPhonetic;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formulaText = new StringBuilder();

    XlsxSheet(String name, SharedStrings strings, DateStyles styles, Consumer<SheetRow> rows) {
        this.name = name;
        this.strings = strings;
        this.styles = styles;
        this.rows = rows;
    }

    SheetFile.Sheet nature(boolean hidden) {
        return new SheetFile.Sheet(
                name, hidden, List.copyOf(hiddenRows), Set.copyOf(hiddenColumns), List.copyOf(merged));
    }

    void event(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "col" -> hideColumns(xml);
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : whole(number);
                rowHidden = isTrue(xml.getAttributeValue(null, "hidden"));
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String address = xml.getAttributeValue(null, "r");
                column = address == null ? column + 1 : columnOf(address);
                type = xml.getAttributeValue(null, "t");
                style = xml.getAttributeValue(null, "s");
                formula = false;
                value.setLength(0);
                formulaText.setLength(0);
            }
            case "f" -> {
                formula = true;
                inFormula = true;
            }
            case "v", "t" -> inValue = true;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "f" -> inFormula = false;
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> cell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    if (rowHidden && hiddenRows.size() < HIDDEN_ROWS_NAMED) {
                        hiddenRows.add(row);
                    }
                    rows.accept(new SheetRow(name, row, List.copyOf(cells)));
                }
            }
            default -> {}
        }
    }

    private void text(XMLStreamReader xml) {
        if (inFormula) {
            formulaText.append(xml.getText());
        } else if (inValue && !inPhonetic) {
            value.append(xml.getText());
            if (value.length() > SheetLimits.CELL_CHARACTERS) {
                throw new FileRefused("cellTooLong", name, address(), SheetLimits.CELL_CHARACTERS);
            }
        }
    }

    private void cell() {
        if (formula) {
            add(SheetCell.Kind.FORMULA, "=" + formulaText);
            return;
        }
        String raw = value.toString();
        switch (type == null ? "n" : type) {
            case "s" -> {
                if (!raw.isEmpty()) {
                    add(SheetCell.Kind.TEXT, unescaped(strings.at(raw)));
                }
            }
            case "inlineStr", "str" -> add(SheetCell.Kind.TEXT, unescaped(raw));
            case "b" -> add(SheetCell.Kind.BOOLEAN, isTrue(raw) ? "TRUE" : "FALSE");
            case "e" -> add(SheetCell.Kind.ERROR, raw);
            case "d" -> add(SheetCell.Kind.DATE, raw.length() >= 10 ? raw.substring(0, 10) : raw);
            default -> number(raw);
        }
    }

    private void number(String raw) {
        if (!raw.isBlank() && styles.isDate(style)) {
            Optional<String> day = styles.day(raw).map(Object::toString);
            add(day.isPresent() ? SheetCell.Kind.DATE : SheetCell.Kind.ERROR, day.orElse(raw));
        } else {
            add(SheetCell.Kind.NUMBER, raw);
        }
    }

    private void add(SheetCell.Kind kind, String text) {
        if (text.isBlank()) {
            return;
        }
        if (text.length() > SheetLimits.CELL_CHARACTERS) {
            throw new FileRefused("cellTooLong", name, address(), SheetLimits.CELL_CHARACTERS);
        }
        if (column >= SheetLimits.COLUMNS) {
            throw new FileRefused("tooManyColumns", name, address(), SheetLimits.COLUMNS);
        }
        cells.add(new SheetCell(column, kind, text));
    }

    private String address() {
        return SheetCell.letters(column) + row;
    }

    private void hideColumns(XMLStreamReader xml) {
        if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int last = Math.min(whole(xml.getAttributeValue(null, "max")), SheetLimits.COLUMNS);
            for (int hidden = Math.max(1, whole(xml.getAttributeValue(null, "min"))); hidden <= last; hidden++) {
                hiddenColumns.add(hidden - 1);
            }
        }
    }

    private void merge(@Nullable String range) {
        Matcher parts = RANGE.matcher(Objects.requireNonNullElse(range, ""));
        if (parts.matches() && parts.group(4) != null) {
            merged.add(new SheetFile.Merged(parts.group(), whole(parts.group(2)), whole(parts.group(4))));
        }
    }

    private static int columnOf(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && i < 4) {
            column = column * 26 + address.charAt(i++) - 'A' + 1;
        }
        if (column == 0) {
            throw new FileRefused("damaged");
        }
        return column - 1;
    }

    /** Spreadsheets write control characters as _x000D_. */
    private static String unescaped(String text) {
        return text.contains("_x00") ? text.replaceAll("_x00[01][0-9A-Fa-f]_", "\n") : text;
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static int whole(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new FileRefused("damaged");
        }
    }
}
