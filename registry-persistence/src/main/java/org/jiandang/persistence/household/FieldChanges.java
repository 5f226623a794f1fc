package org.jiandang.persistence.household;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.view.FieldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed which field: compares each version of a row with the one before. */
@Component
class FieldChanges {

    /** A table whose rows are compared, and what a new row of it is called by. */
    private enum Source {
        HOUSEHOLD("household", Section.Level.HOUSEHOLD, "household_no", Field.HOUSEHOLD_NO),
        MEMBER("member", Section.Level.PERSON, "name", Field.NAME),
        YEAR("annual_record", Section.Level.YEAR, "year", Field.DATA_YEAR),
        MEMBER_YEAR("annual_member", Section.Level.PERSON_YEAR, null, null),
        INCOME("annual_income", null, "amount", null);

        private final String table;
        private final Section.@Nullable Level level;
        private final @Nullable String nameColumn;
        private final @Nullable Field name;

        Source(String table, Section.@Nullable Level level, @Nullable String nameColumn, @Nullable Field name) {
            this.table = table;
            this.level = level;
            this.nameColumn = nameColumn;
            this.name = name;
        }

        /** The columns that are fields of the form; sums that follow from the items are not told. */
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Field field : Field.values()) {
                if (field.section().level() == level && field.section() != Section.INCOME) {
                    fields.put(StoredRow.column(field.component()), field.key());
                }
            }
            switch (this) {
                case HOUSEHOLD -> {
                    fields.put("account_cipher", Field.ACCOUNT.key());
                    fields.put("village_code", Field.VILLAGE.key());
                }
                case MEMBER -> fields.put("id_cipher", Field.ID_NUMBER.key());
                case YEAR -> fields.put("per_capita", Field.INCOME_PER_CAPITA.key());
                default -> {}
            }
            return fields;
        }
    }

    private final StoredVersions versions;

    FieldChanges(StoredVersions versions) {
        this.versions = versions;
    }

    List<FieldChange> of(HouseholdId id, int limit) {
        Writers writers = new Writers();
        List<StoredRow> households = versions.all("household", id);
        households.forEach(writers::note);
        Instant created = households.stream()
                .map(row -> row.moment("valid_from"))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<FieldChange> changes = new ArrayList<>();
        for (Source source : Source.values()) {
            List<StoredRow> rows = source == Source.HOUSEHOLD ? households : versions.all(source.table, id);
            for (List<StoredRow> life : lives(rows)) {
                changes.addAll(changes(source, life, writers, created));
            }
        }
        changes.sort(Comparator.comparing(FieldChange::at).reversed().thenComparing(FieldChange::field));
        return named(changes.stream().limit(limit).toList());
    }

    /** The versions of each row, in their order. */
    private static Iterable<List<StoredRow>> lives(List<StoredRow> rows) {
        Map<String, List<StoredRow>> lives = new LinkedHashMap<>();
        for (StoredRow row : rows) {
            String key =
                    String.join("|", part(row, "no"), part(row, "year"), part(row, "member_no"), part(row, "item"));
            lives.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
        }
        lives.values()
                .forEach(life -> life.sort(Comparator.<StoredRow, Instant>comparing(row -> row.moment("valid_from"))
                        .thenComparing(row -> row.text("valid_to") == null ? Instant.MAX : row.moment("valid_to"))));
        return lives.values();
    }

    private static String part(StoredRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    private static List<FieldChange> changes(Source source, List<StoredRow> life, Writers writers, Instant created) {
        List<FieldChange> changes = new ArrayList<>();
        StoredRow first = life.get(0);
        Instant begun = first.moment("valid_from");
        boolean withHousehold = begun.equals(created) && source != Source.HOUSEHOLD;
        if (source.nameColumn != null && !withHousehold) {
            changes.add(change(
                    source,
                    first,
                    new Hand(begun, writers.at(begun)),
                    FieldChange.Kind.ADDED,
                    nameOf(source, first),
                    null,
                    first.text(source.nameColumn),
                    false));
        }
        for (int i = 1; i < life.size(); i++) {
            compare(source, life.get(i - 1), life.get(i), changes);
        }
        StoredRow last = life.get(life.size() - 1);
        if ("D".equals(last.text("op")) && source.nameColumn != null) {
            changes.add(change(
                    source,
                    last,
                    new Hand(last.moment("valid_to"), part(last, "actor")),
                    FieldChange.Kind.REMOVED,
                    nameOf(source, last),
                    last.text(source.nameColumn),
                    null,
                    false));
        }
        return changes;
    }

    private static void compare(Source source, StoredRow before, StoredRow after, List<FieldChange> changes) {
        Map<String, String> fields =
                source == Source.INCOME ? Map.of("amount", nameOf(source, after)) : source.fields();
        Instant at = after.moment("valid_from");
        fields.forEach((column, field) -> {
            String was = before.text(column);
            String is = after.text(column);
            if (!Objects.equals(was, is)) {
                boolean sealed = column.endsWith("_cipher");
                changes.add(change(
                        source,
                        after,
                        new Hand(at, part(before, "actor")),
                        FieldChange.Kind.CHANGED,
                        field,
                        sealed ? null : was,
                        sealed ? null : is,
                        sealed));
            }
        });
    }

    private static String nameOf(Source source, StoredRow row) {
        return source == Source.INCOME
                ? "income." + row.required("item")
                : Objects.requireNonNull(source.name).key();
    }

    /** Who wrote, and when. */
    private record Hand(Instant at, String account) {}

    private static FieldChange change(
            Source source,
            StoredRow row,
            Hand by,
            FieldChange.Kind kind,
            String field,
            @Nullable String before,
            @Nullable String after,
            boolean sealed) {
        String memberColumn = source == Source.MEMBER ? "no" : "member_no";
        boolean member = source == Source.MEMBER || source == Source.MEMBER_YEAR;
        return new FieldChange(
                by.at(),
                by.account(),
                by.account(),
                kind,
                field,
                member ? Integer.valueOf(row.number(memberColumn)) : null,
                row.text("year") == null ? null : Integer.valueOf(row.number("year")),
                before,
                after,
                sealed);
    }

    private List<FieldChange> named(List<FieldChange> changes) {
        Map<String, String> names = versions.names(
                changes.stream().map(FieldChange::account).distinct().toList());
        return changes.stream()
                .map(c -> new FieldChange(
                        c.at(),
                        c.account(),
                        names.getOrDefault(c.account(), c.account()),
                        c.kind(),
                        c.field(),
                        c.memberNo(),
                        c.year(),
                        c.before(),
                        c.after(),
                        c.sealed()))
                .toList();
    }

    /** Who wrote the household at which moment; a new row of a member or year was written by the same hand. */
    private static final class Writers {

        private final Map<Instant, String> byMoment = new HashMap<>();

        void note(StoredRow household) {
            byMoment.putIfAbsent(household.moment("created_at"), part(household, "created_by"));
            if (household.text("valid_to") != null) {
                byMoment.put(household.moment("valid_to"), part(household, "actor"));
            }
        }

        String at(Instant moment) {
            return byMoment.getOrDefault(moment, "");
        }
    }
}
