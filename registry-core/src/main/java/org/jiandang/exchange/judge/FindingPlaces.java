package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.exchange.RowFinding;
import org.jiandang.exchange.sheet.CellFault;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.Relation;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jspecify.annotations.Nullable;

/** Finds the cell a finding is about: the datum of the card, traced back to sheet, row and column. */
final class FindingPlaces {
    private final SheetHousehold rows;
    private final List<RowFinding> found = new ArrayList<>();

    FindingPlaces(SheetHousehold rows) {
        this.rows = rows;
    }

    List<RowFinding> all() {
        return found;
    }

    boolean has(Set<String> codes) {
        return found.stream().anyMatch(finding -> codes.contains(finding.code()));
    }

    /** A finding of the registry's rules. */
    void add(Finding finding) {
        Place place = finding.place();
        Field field = Field.of(place.section() + "." + place.field()).orElse(null);
        Integer member = place.memberNo();
        if (member == null && (field == Field.RELATION || field == Field.NAME)) {
            aboutHeads(finding, field);
            return;
        }
        SheetRecord row = member == null
                        || member < 1
                        || member > rows.members().size()
                ? field == null ? rows.first() : rows.carrying(Datum.of(field)).orElse(rows.first())
                : rows.members().get(member - 1);
        add(finding.code(), finding.severity(), false, row, field, finding.arguments());
        if (field == Field.ID_NUMBER && member != null) {
            echo(finding, row);
        }
    }

    /** The number of the head stands on the line of the household too; it is shown there, and counted once. */
    private void echo(Finding finding, SheetRecord member) {
        Optional<String> number = member.text(Datum.of(Field.ID_NUMBER));
        rows.carrying(Datum.of(Field.HEAD_ID))
                .filter(line ->
                        number.isPresent() && line.text(Datum.of(Field.HEAD_ID)).equals(number))
                .ifPresent(line ->
                        add(finding.code(), finding.severity(), true, line, Field.HEAD_ID, finding.arguments()));
    }

    /** Who is head is a matter of several rows: the second and later heads are shown, or the first row where there is none. */
    private void aboutHeads(Finding finding, Field field) {
        List<SheetRecord> heads = rows.members().stream()
                .filter(row -> row.value(Datum.of(Field.RELATION)) == Relation.HEAD)
                .toList();
        if (heads.size() < 2) {
            add(finding.code(), finding.severity(), false, rows.first(), field, finding.arguments());
        } else {
            add(finding.code(), finding.severity(), false, heads.get(1), field, finding.arguments());
            heads.stream()
                    .filter(row -> row != heads.get(1))
                    .forEach(row -> add(finding.code(), finding.severity(), true, row, field, finding.arguments()));
        }
    }

    /** A cell that gives no value. */
    void add(SheetRecord row, Datum datum, CellFault fault) {
        String raw = row.text(datum).orElse(null);
        Field field = datum instanceof Datum.OfField of ? of.field() : null;
        found.add(new RowFinding(
                rows.no(),
                Masked.number(rows.key()),
                fault.code(),
                Severity.BLOCK,
                false,
                row.sheet(),
                row.row(),
                row.header().headers().get(datum),
                masked(datum, raw),
                field == null ? null : field.key(),
                fault.arguments()));
    }

    /** One of the exchange's own findings about a row. */
    void add(String code, Severity severity, SheetRecord row, @Nullable Datum datum, Object... arguments) {
        found.add(new RowFinding(
                rows.no(),
                Masked.number(rows.key()),
                code,
                severity,
                false,
                row.sheet(),
                row.row(),
                datum == null ? null : row.header().headers().get(datum),
                datum == null ? null : value(row, datum),
                datum instanceof Datum.OfField of ? of.field().key() : null,
                masked(List.of(arguments))));
    }

    private void add(
            String code,
            Severity severity,
            boolean echo,
            SheetRecord row,
            @Nullable Field field,
            List<Object> arguments) {
        Datum datum = field == null ? null : column(row, field);
        found.add(new RowFinding(
                rows.no(),
                Masked.number(rows.key()),
                code,
                severity,
                echo,
                row.sheet(),
                row.row(),
                datum == null ? null : row.header().headers().get(datum),
                datum == null ? null : value(row, datum),
                field == null ? null : field.key(),
                masked(SentenceFigures.of(arguments))));
    }

    private static @Nullable Datum column(SheetRecord row, Field field) {
        if (row.carries(Datum.of(field))) {
            return Datum.of(field);
        }
        return switch (field) {
            case WORK_AREA, WORK_PLACE, EMPLOYER -> row.carries(Datum.Guide.WORK_STATE) ? Datum.Guide.WORK_STATE : null;
            case OTHER_CAUSE_2 -> row.carries(Datum.of(Field.OTHER_CAUSE_1)) ? Datum.of(Field.OTHER_CAUSE_1) : null;
            case BIRTH_DATE -> row.carries(Datum.of(Field.ID_NUMBER)) ? Datum.of(Field.ID_NUMBER) : null;
            default -> null;
        };
    }

    private static @Nullable String value(SheetRecord row, Datum datum) {
        String text = row.text(datum).orElse(null);
        return masked(datum, text);
    }

    private static @Nullable String masked(Datum datum, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (datum instanceof Datum.OfField of) {
            return Masked.of(of.field(), text);
        }
        return datum == Datum.Guide.HOUSEHOLD || datum == Datum.Guide.HEAD_MEMBER
                ? Masked.number(text)
                : Masked.text(text);
    }

    private static List<Object> masked(List<Object> arguments) {
        return arguments.stream()
                .<Object>map(argument -> argument instanceof String text ? Masked.number(text) : argument)
                .toList();
    }
}
