package org.jiandang.persistence.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.household.card.Section;

/**
 * The statements that move {@code import_row} into the register. A new row takes every column from its JSON; a row that exists keeps what its JSON
 * does not name. Columns are those of the fields, so a new field needs nothing here.
 */
final class MoveStatements {
    private static final List<String> OF_HOUSEHOLD = List.of(
            "account_cipher",
            "account_index",
            "head_no",
            "head_name",
            "head_initials",
            "population",
            "batch_serial",
            "changed_at");
    private static final List<String> OF_MEMBER = List.of(
            "name",
            "name_raw",
            "initials",
            "sex",
            "birth_date",
            "id_kind",
            "id_cipher",
            "id_index",
            "id_region",
            "card_category",
            "card_grade");
    private static final List<String> OF_YEAR = List.of(
            "record_date",
            "population",
            "wage",
            "business",
            "property",
            "transfer",
            "expense",
            "gross",
            "net",
            "per_capita");

    static final List<String> INSERTS = List.of(
            insert(
                    "household",
                    "county_code, serial, village_code, household_no, revision, version",
                    Section.Level.HOUSEHOLD,
                    OF_HOUSEHOLD),
            insert(
                    "member",
                    "county_code, household_serial, no, village_code, member_no",
                    Section.Level.PERSON,
                    OF_MEMBER),
            insert(
                    "annual_record",
                    "county_code, household_serial, year, village_code, state",
                    Section.Level.YEAR,
                    OF_YEAR),
            insert(
                    "annual_member",
                    "county_code, household_serial, year, member_no, village_code",
                    Section.Level.PERSON_YEAR,
                    List.of()),
            """
            delete from reg.resident r using import_row i
            where i.target = 'released' and r.county_code = i.county_code and r.household_serial = i.serial and r.member_no = i.no
            """,
            """
            insert into reg.resident (id_index, county_code, household_serial, member_no, village_code)
            select decode(i.doc ->> 'index', 'hex'), i.county_code, i.serial, i.no, i.doc ->> 'village'
            from import_row i where i.target = 'resident'
            """);

    static final List<String> UPDATES = List.of(
            update("household", "t.serial = i.serial", Section.Level.HOUSEHOLD, OF_HOUSEHOLD)
                    .replace("set (", "set revision = t.revision + 1, version = t.version + 1, ("),
            update("member", "t.household_serial = i.serial and t.no = i.no", Section.Level.PERSON, OF_MEMBER),
            update("annual_record", "t.household_serial = i.serial and t.year = i.year", Section.Level.YEAR, OF_YEAR),
            update(
                    "annual_member",
                    "t.household_serial = i.serial and t.year = i.year and t.member_no = i.no",
                    Section.Level.PERSON_YEAR,
                    List.of()));

    static final List<String> INCOME = List.of("""
            delete from reg.annual_income t using import_row i
            where i.target = 'income_gone' and t.county_code = i.county_code and t.household_serial = i.serial and t.year = i.year
              and t.item = i.item
            """, """
            update reg.annual_income t set amount = (i.doc ->> 'amount')::numeric, realised = true from import_row i
            where i.target = 'income' and t.county_code = i.county_code and t.household_serial = i.serial and t.year = i.year
              and t.item = i.item and (t.amount <> (i.doc ->> 'amount')::numeric or not t.realised)
            """, """
            insert into reg.annual_income (county_code, household_serial, year, item, village_code, amount)
            select i.county_code, i.serial, i.year, i.item, i.doc ->> 'village', (i.doc ->> 'amount')::numeric
            from import_row i
            where i.target = 'income' and not exists (
                select from reg.annual_income t
                where t.county_code = i.county_code and t.household_serial = i.serial and t.year = i.year and t.item = i.item)
            """);

    /** The same doubt raised again keeps its answer as long as its figures are the same. */
    static final List<String> FINDINGS = List.of("""
            insert into reg.data_finding as f (county_code, serial, village_code, household_serial, year, code, severity, section, field,
                                               member_no, arguments, source, batch_serial)
            select distinct on (i.county_code, i.serial, i.year, i.doc ->> 'code', i.doc ->> 'section', i.doc ->> 'field', i.doc ->> 'member_no')
                   i.county_code, (i.doc ->> 'serial')::bigint, i.doc ->> 'village', i.serial, i.year, i.doc ->> 'code', i.doc ->> 'severity',
                   i.doc ->> 'section', i.doc ->> 'field', (i.doc ->> 'member_no')::smallint, i.doc -> 'arguments', 'IMPORT',
                   (i.doc ->> 'batch')::bigint
            from import_row i where i.target = 'finding'
            on conflict on constraint data_finding_once_per_place do update
            set arguments = excluded.arguments, severity = excluded.severity, source = 'IMPORT', batch_serial = excluded.batch_serial,
                state = 'OPEN', reason = null, reasoned_by = null, reasoned_at = null, found_at = reg.clock()
            where f.state = 'CLOSED' or f.arguments <> excluded.arguments or f.severity <> excluded.severity
            """);

    private MoveStatements() {}

    /** Columns that are not named take their defaults. */
    private static String insert(String table, String keys, Section.Level level, List<String> more) {
        String columns = keys + ", " + columns(level, more);
        return "insert into reg." + table + " (" + columns + ") select " + of("r", columns)
                + " from import_row i, jsonb_populate_record(null::reg." + table + ", i.doc) r where i.target = '"
                + table
                + "' and i.fresh";
    }

    private static String update(String table, String key, Section.Level level, List<String> more) {
        String columns = columns(level, more);
        return "update reg." + table + " t set (" + columns + ") = (select " + of("r", columns)
                + " from jsonb_populate_record(t, i.doc) r) from import_row i where i.target = '" + table
                + "' and not i.fresh and t.county_code = i.county_code and " + key;
    }

    private static String columns(Section.Level level, List<String> more) {
        return Stream.concat(Arrays.stream(FieldColumns.of(level)).map(FieldColumns::of), more.stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String of(String row, String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> row + "." + column)
                .collect(Collectors.joining(", "));
    }
}
