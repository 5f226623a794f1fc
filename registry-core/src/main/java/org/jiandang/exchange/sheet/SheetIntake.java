package org.jiandang.exchange.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a file as they are read: finds the header of each sheet among its first rows, cleans the rows below it and hands them on.
 * What stands above the header is kept as title.
 */
public final class SheetIntake implements Consumer<SheetRow> {
    private static final int HEADER_WITHIN = 15;

    private final Consumer<SheetRecord> records;
    private final Map<String, Recognised> sheets = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<String, Integer> looked = new HashMap<>();
    private final Map<String, HeaderRow> nearly = new HashMap<>();
    private int padded;

    /** @param records receives every data row of every recognised sheet */
    public SheetIntake(Consumer<SheetRecord> records) {
        this.records = records;
    }

    private record Recognised(SheetFormat format, HeaderRow header, int row, int lastColumn) {}

    @Override
    public void accept(SheetRow row) {
        Recognised sheet = sheets.get(row.sheet());
        if (sheet != null) {
            data(sheet, row);
        } else if (looked.merge(row.sheet(), 1, Integer::sum) <= HEADER_WITHIN) {
            look(row);
        }
    }

    private void look(SheetRow row) {
        Optional<Recognised> best = SheetFormat.all().stream()
                .flatMap(format -> format.layouts().stream()
                        .map(layout ->
                                new Recognised(format, HeaderRow.of(layout, row), row.number(), lastColumn(row))))
                .filter(found -> found.header().isMeant())
                .max(Comparator.comparing((Recognised found) -> found.header().isComplete())
                        .thenComparing(found -> found.header().found())
                        // Of two that find the same columns, the one that asks for more of them is meant.
                        .thenComparing(found -> found.header().required()));
        if (best.isEmpty()) {
            row.cells().forEach(cell -> titles.add(cell.text().strip()));
            return;
        }
        HeaderRow header = best.get().header();
        if (!header.isComplete()) {
            nearly.put(row.sheet(), header);
            return;
        }
        if (header.twice() != null) {
            throw new FileRefused("columnTwice", row.sheet(), header.twice());
        }
        sheets.put(row.sheet(), best.get());
    }

    private void data(Recognised sheet, SheetRow row) {
        if (row.sheet().equals(SheetFile.CSV) && lastColumn(row) > sheet.lastColumn()) {
            // A separator too many has moved every value behind it into the wrong column.
            throw new FileRefused("tooManyCells", row.number());
        }
        Map<Datum, SheetValue> values = new HashMap<>();
        for (SheetCell cell : row.cells()) {
            SheetColumn column = sheet.header().columns().get(cell.column());
            if (column != null && column.datum() != Datum.Guide.UNUSED) {
                padded += Cleaning.hadPadding(cell.text()) ? 1 : 0;
                values.put(column.datum(), Cleaning.clean(column.datum(), cell));
            }
        }
        if (!values.isEmpty() && !isFooter(row, values)) {
            records.accept(new SheetRecord(sheet.header(), row.sheet(), row.number(), values));
        }
    }

    private static int lastColumn(SheetRow row) {
        return row.cells().isEmpty()
                ? -1
                : row.cells().get(row.cells().size() - 1).column();
    }

    /** Totals and signatures below the table: one or two cells, none of them a number of a household. */
    private static boolean isFooter(SheetRow row, Map<Datum, SheetValue> values) {
        String first = row.cells().get(0).text().strip();
        return (row.cells().size() <= 3
                        && !values.containsKey(Datum.Guide.HOUSEHOLD)
                        && !values.containsKey(Datum.of(org.jiandang.household.card.Field.NAME)))
                || first.matches("(合计|总计|小计|填报人|填表人|审核人|负责人|说明|备注|注)[:：]?.*");
    }

    /** What was recognised, once the file has been read to its end. */
    public Recognition finish(SheetFile file) {
        if (sheets.isEmpty()) {
            HeaderRow near = nearly.values().stream()
                    .max(Comparator.comparing(HeaderRow::found))
                    .orElseThrow(() -> new FileRefused("unknownFormat"));
            throw new FileRefused("missingColumns", near.layout().name(), String.join("、", near.missing(true)));
        }
        SheetFormat format = sheets.values().stream()
                .map(Recognised::format)
                .max(Comparator.comparing(SheetIntake::weight))
                .orElseThrow();
        for (SheetLayout layout : format.layouts()) {
            long count = sheets.values().stream()
                    .filter(sheet -> sheet.header().layout() == layout)
                    .count();
            if (count == 0 && layout.required()) {
                String near = nearly.values().stream()
                        .filter(header -> header.layout() == layout)
                        .findFirst()
                        .map(header -> String.join("、", header.missing(true)))
                        .orElse("");
                throw near.isEmpty()
                        ? new FileRefused("missingSheet", layout.name())
                        : new FileRefused("missingColumns", layout.name(), near);
            }
        }
        refuseMerged(file);
        return new Recognition(format, file.charset(), proposedYear(), padded, sheetsOf(file));
    }

    private static int weight(SheetFormat format) {
        return format.onlyUpdates() ? 0 : format.layouts().size() == 1 ? 1 : 2;
    }

    private void refuseMerged(SheetFile file) {
        for (SheetFile.Sheet sheet : file.sheets()) {
            Recognised recognised = sheets.get(sheet.name());
            if (recognised == null) {
                continue;
            }
            for (SheetFile.Merged merged : sheet.merged()) {
                if (merged.lastRow() > recognised.row()) {
                    throw new FileRefused("merged", sheet.name(), merged.address());
                }
            }
        }
    }

    private List<Recognition.Sheet> sheetsOf(SheetFile file) {
        List<Recognition.Sheet> known = new ArrayList<>();
        for (SheetFile.Sheet sheet : file.sheets()) {
            Recognised recognised = sheets.get(sheet.name());
            if (recognised == null) {
                known.add(new Recognition.Sheet(sheet.name(), null, List.of(), List.of(), false));
                continue;
            }
            HeaderRow header = recognised.header();
            boolean hiddenData = sheet.hidden()
                    || sheet.hiddenRows().stream().anyMatch(row -> row > recognised.row())
                    || sheet.hiddenColumns().stream().anyMatch(header.columns()::containsKey);
            known.add(new Recognition.Sheet(
                    sheet.name(), header.layout().name(), header.missing(false), header.unknown(), hiddenData));
        }
        return known;
    }

    private @Nullable Integer proposedYear() {
        var year = java.util.regex.Pattern.compile("(20[0-3]\\d)\\s*年");
        return titles.stream()
                .map(year::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }
}
