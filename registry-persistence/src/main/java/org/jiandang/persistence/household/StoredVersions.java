package org.jiandang.persistence.household;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a household's rows with their history. Each row comes as JSON, so that a column added later needs nothing here. */
@Component
class StoredVersions {

    /** The rows as the register knew them at the moment. */
    private static final String AT = """
            SELECT to_jsonb(t) FROM %1$s t WHERE county_code = :county AND %2$s = :serial AND valid_from <= :at
            UNION ALL
            SELECT to_jsonb(t) FROM %1$s_history t
            WHERE county_code = :county AND %2$s = :serial AND valid_from <= :at AND valid_to > :at""";

    /** Every version there ever was. */
    private static final String ALL = """
            SELECT to_jsonb(t) FROM %1$s t WHERE county_code = :county AND %2$s = :serial
            UNION ALL
            SELECT to_jsonb(t) FROM %1$s_history t WHERE county_code = :county AND %2$s = :serial""";

    /** A version is known by its moment, unless another began at the very same one. */
    private static final String MOMENT = """
            SELECT valid_from FROM (
                SELECT version, valid_from FROM household WHERE county_code = :county AND serial = :serial
                UNION ALL
                SELECT version, valid_from FROM household_history WHERE county_code = :county AND serial = :serial) v
            GROUP BY valid_from
            HAVING count(*) = 1 AND min(version) = :version""";

    private static final String NAMES = """
            SELECT a.login, p.name FROM account a JOIN person p ON p.code = a.person WHERE a.login = ANY (:logins)""";

    private final JdbcClient jdbc;

    /** Amounts stay exact. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    StoredVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredRow> at(String table, HouseholdId id, Instant moment) {
        return jdbc.sql(AT.formatted(table, serialOf(table)))
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row.getString(1)))
                .list();
    }

    List<StoredRow> all(String table, HouseholdId id) {
        return jdbc.sql(ALL.formatted(table, serialOf(table)))
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query((row, n) -> read(row.getString(1)))
                .list();
    }

    Optional<Instant> momentOf(HouseholdId id, int version) {
        return jdbc.sql(MOMENT)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("version", version)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The names of the people behind log-ins. */
    Map<String, String> names(List<String> logins) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(NAMES).param("logins", logins.toArray(String[]::new)).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private static String serialOf(String table) {
        return table.equals("household") ? "serial" : "household_serial";
    }

    private StoredRow read(String text) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : json.readTree(text).properties()) {
            JsonNode value = property.getValue();
            if (!value.isNull()) {
                values.put(property.getKey(), text(value));
            }
        }
        return new StoredRow(values);
    }

    private static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
    }
}
