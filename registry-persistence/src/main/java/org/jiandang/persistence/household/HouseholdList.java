package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.search.Cursor;
import org.jiandang.household.search.HouseholdCount;
import org.jiandang.household.search.HouseholdPage;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdRow;
import org.jiandang.household.search.HouseholdRows;
import org.jiandang.household.search.Sought;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The search list by keyset: the page is where the cursor points, however deep. Conditions are put together from fixed texts; every value is a
 * parameter.
 */
@Component
class HouseholdList implements HouseholdRows {

    private static final String COLUMNS = """
            SELECT h.county_code, h.serial, h.village_code, coalesce(v.name, h.village_code) AS village_name, h.group_name, h.household_no,
                   CASE WHEN :minors OR head.birth_date IS NULL OR head.birth_date <= reg.today() - interval '18 years' THEN h.head_name
                        ELSE left(h.head_name, 1) || '**' END AS head_name, h.population, h.status, h.attribute, h.main_cause, a.year, a.per_capita
            FROM household h
            LEFT JOIN region v ON v.code = h.village_code
            LEFT JOIN member head ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
            """;

    /** The figures of the year asked for; without one the newest. */
    private static final String NEWEST_YEAR = """
            LEFT JOIN LATERAL (SELECT r.year, r.per_capita FROM annual_record r
                               WHERE r.county_code = h.county_code AND r.household_serial = h.serial
                               ORDER BY r.year DESC LIMIT 1) a ON true
            """;

    private static final String THAT_YEAR = """
            JOIN annual_record a ON a.county_code = h.county_code AND a.household_serial = h.serial AND a.year = :year
            """;

    private static final String OF_MEMBER = """
            (h.county_code, h.serial) IN (SELECT m.county_code, m.household_serial FROM member m
             WHERE m.village_code BETWEEN :lo AND :hi AND %s)""";

    private final JdbcClient jdbc;

    HouseholdList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HouseholdPage page(HouseholdQuery query, Sought sought, boolean minors) {
        Cursor from = query.from();
        boolean backward = from != null && from.backward();
        Filter filter = new Filter(query, sought);
        if (from != null) {
            filter.and(
                    "(h.village_code, h.serial) " + (backward ? "<" : ">") + " (:fromVillage, :fromSerial)",
                    Map.of("fromVillage", from.villageCode(), "fromSerial", from.serial()));
        }
        String order = backward ? " DESC" : "";
        List<HouseholdRow> rows = new ArrayList<>(jdbc.sql(COLUMNS
                        + (query.year() == null ? NEWEST_YEAR : THAT_YEAR)
                        + filter.where()
                        + " ORDER BY h.village_code" + order + ", h.serial" + order + " LIMIT :limit")
                .params(filter.values())
                .param("minors", minors)
                .param("limit", query.size() + 1)
                .query((row, n) -> read(row))
                .list());
        boolean more = rows.size() > query.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        return framed(rows, backward ? more : from != null, backward || more);
    }

    private static HouseholdPage framed(List<HouseholdRow> rows, boolean before, boolean after) {
        if (rows.isEmpty()) {
            return new HouseholdPage(rows, null, null);
        }
        return new HouseholdPage(
                rows,
                before ? Cursor.before(rows.get(0)) : null,
                after ? Cursor.after(rows.get(rows.size() - 1)) : null);
    }

    @Override
    public HouseholdCount count(HouseholdQuery query, Sought sought) {
        Filter filter = new Filter(query, sought);
        return jdbc.sql("SELECT count(*), coalesce(sum(h.population), 0) FROM household h "
                        + (query.year() == null ? "" : THAT_YEAR)
                        + filter.where())
                .params(filter.values())
                .query((row, n) -> new HouseholdCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static HouseholdRow read(ResultSet row) throws SQLException {
        return new HouseholdRow(
                new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("village_name"),
                row.getString("group_name"),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getInt("population"),
                HouseholdStatus.valueOf(row.getString("status")),
                constant(HouseholdAttribute.class, row.getString("attribute")),
                constant(PovertyCause.class, row.getString("main_cause")),
                row.getObject("year", Integer.class),
                row.getBigDecimal("per_capita"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> list, @Nullable String name) {
        return name == null ? null : Enum.valueOf(list, name);
    }

    /** The conditions of one question and their values. */
    private static final class Filter {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Filter(HouseholdQuery query, Sought sought) {
            Jurisdiction area = Jurisdiction.of(query.area());
            and("h.village_code >= :lo AND h.village_code <= :hi", Map.of("lo", area.lo(), "hi", area.hi()));
            if (area.prefix().length() >= 6) {
                and("h.county_code = :county", Map.of("county", query.area().countyCode()));
            }
            if (query.status() != null) {
                and("h.status = :status", Map.of("status", query.status().name()));
            }
            if (query.cause() != null) {
                and("h.main_cause = :cause", Map.of("cause", query.cause().name()));
            }
            if (query.attribute() != null) {
                and(
                        "h.attribute = :attribute",
                        Map.of("attribute", query.attribute().name()));
            }
            if (query.year() != null) {
                values.put("year", query.year());
            }
            seek(sought);
        }

        private void seek(Sought sought) {
            switch (sought.kind()) {
                case ALL -> {}
                case NAME ->
                    and(OF_MEMBER.formatted("m.name ^@ :text AND m.left_on IS NULL"), Map.of("text", sought.text()));
                case INITIALS ->
                    and(
                            OF_MEMBER.formatted("m.initials ^@ :text AND m.left_on IS NULL"),
                            Map.of("text", sought.text()));
                case NUMBER ->
                    and("(h.household_no ^@ :text OR h.national_no ^@ :text)", Map.of("text", sought.text()));
                case ID_NUMBER ->
                    and(
                            OF_MEMBER.formatted("m.id_index = :index"),
                            Map.of("index", Objects.requireNonNull(sought.index())));
                default -> throw new IllegalStateException("nobody seeks by " + sought.kind());
            }
        }

        void and(String condition, Map<String, ?> parameters) {
            conditions.add(condition);
            values.putAll(parameters);
        }

        String where() {
            return "WHERE " + String.join(" AND ", conditions);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
