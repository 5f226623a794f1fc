package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.line.LineKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes policy values: a row is begun or ended by a revision, never changed or deleted. */
@Component
class PolicyRows {

    private static final String BEGIN = """
            INSERT INTO profile_parameter (profile_key, region_prefix, parameter, use, year, standard_type, area_type, value, inclusive,
                unit, document, article, source, confidence, example, valid_from, valid_to, origin, since)
            VALUES (:profile, :prefix, :parameter, :use, :year, :standard, :area, :value, :inclusive,
                :unit, :document, :article, :source, :confidence, :example, :from, :to, :origin, :since)
            """;

    private final JdbcClient jdbc;

    PolicyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PolicyRow> all() {
        return jdbc.sql("SELECT * FROM profile_parameter ORDER BY id")
                .query(PolicyRow::of)
                .list();
    }

    /** The current rows of a profile that came from the given origin. */
    List<PolicyRow> current(String profile, String origin) {
        return jdbc.sql(
                        "SELECT * FROM profile_parameter WHERE profile_key = ? AND origin = ? AND until IS NULL ORDER BY id")
                .params(profile, origin)
                .query(PolicyRow::of)
                .list();
    }

    void begin(PolicyRow row) {
        PolicyValue value = row.value();
        LineKey line = value.line();
        jdbc.sql(BEGIN)
                .param("profile", value.profile())
                .param("prefix", value.prefix())
                .param("parameter", value.parameter())
                .param("use", line == null ? null : line.use().name())
                .param("year", line == null ? null : line.year())
                .param("standard", line == null ? null : line.standard().name())
                .param("area", line == null ? null : line.area().name())
                .param("value", value.value())
                .param("inclusive", value.inclusive())
                .param("unit", value.unit())
                .param("document", value.provenance().clause().document())
                .param("article", value.provenance().clause().article())
                .param("source", value.provenance().source())
                .param("confidence", value.provenance().confidence())
                .param("example", value.provenance().example())
                .param("from", row.from())
                .param("to", row.to())
                .param("origin", row.origin())
                .param("since", row.since())
                .update();
    }

    /** Ends the current row of the value, if there is one, with the revision. */
    void end(PolicyValue value, LocalDate from, long revision) {
        LineKey line = value.line();
        jdbc.sql("""
                        UPDATE profile_parameter SET until = :revision
                        WHERE profile_key = :profile AND region_prefix = :prefix AND parameter = :parameter AND valid_from = :from
                          AND (use, year, standard_type, area_type) IS NOT DISTINCT FROM
                              (cast(:use AS text), cast(:year AS int), cast(:standard AS text), cast(:area AS text))
                          AND until IS NULL
                        """)
                .param("revision", revision)
                .param("profile", value.profile())
                .param("prefix", value.prefix())
                .param("parameter", value.parameter())
                .param("from", from)
                .param("use", name(line == null ? null : line.use()))
                .param("year", line == null ? null : line.year())
                .param("standard", name(line == null ? null : line.standard()))
                .param("area", name(line == null ? null : line.area()))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
