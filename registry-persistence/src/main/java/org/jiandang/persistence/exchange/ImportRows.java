package org.jiandang.persistence.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.Finding;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Copies the rows of a batch into the temporary table {@code import_row}: key, target, and the columns as JSON. */
@Component
class ImportRows {
    private static final String TABLE = """
            create temporary table import_row (
                target text, fresh boolean, county_code text, serial bigint, year int, no int, item text, doc jsonb
            ) on commit drop
            """;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final JsonMapper json;
    private final Serials serials;

    ImportRows(JdbcClient jdbc, DataSource source, JsonMapper json, Serials serials) {
        this.jdbc = jdbc;
        this.source = source;
        this.json = json;
        this.serials = serials;
    }

    void copy(BatchId batch, int year, List<HouseholdWrite> households) {
        jdbc.sql(TABLE).update();
        // The connection does nothing but COPY until the COPY ends: serials are taken before.
        Iterator<Long> findingSerials = households.stream()
                .flatMap(one -> one.doubts().stream())
                .map(finding -> serials.next("finding"))
                .toList()
                .iterator();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PGCopyOutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy pg_temp.import_row from stdin", 1 << 16)) {
            for (HouseholdWrite one : households) {
                copy(out, batch, year, one, findingSerials);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the rows of batch " + batch + " could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        jdbc.sql("analyze pg_temp.import_row").update();
    }

    private void copy(
            PGCopyOutputStream out, BatchId batch, int year, HouseholdWrite one, Iterator<Long> findingSerials)
            throws IOException {
        for (RowWrite row : one.rows()) {
            line(
                    out,
                    FieldColumns.table(row.level()),
                    row.isNew(),
                    one.id(),
                    year,
                    row.no(),
                    null,
                    RowDocument.of(one, year, row));
        }
        for (Map.Entry<IncomeItem, BigDecimal> item : one.income().entrySet()) {
            line(
                    out,
                    "income",
                    false,
                    one.id(),
                    year,
                    0,
                    item.getKey().name(),
                    Map.of("amount", item.getValue(), "village", one.villageCode()));
        }
        for (IncomeItem.Kind kind : one.kinds()) {
            for (IncomeItem item : IncomeItem.values()) {
                if (item.kind() == kind && !one.income().containsKey(item)) {
                    line(out, "income_gone", false, one.id(), year, 0, item.name(), Map.of());
                }
            }
        }
        for (int no : one.released()) {
            line(out, "released", false, one.id(), year, no, null, Map.of());
        }
        for (Map.Entry<Integer, String> resident : one.residents().entrySet()) {
            line(
                    out,
                    "resident",
                    true,
                    one.id(),
                    year,
                    resident.getKey(),
                    null,
                    Map.of("index", resident.getValue(), "village", one.villageCode()));
        }
        for (Finding finding : one.doubts()) {
            line(
                    out,
                    "finding",
                    true,
                    one.id(),
                    year,
                    0,
                    null,
                    RowDocument.of(batch, one, finding, findingSerials.next()));
        }
    }

    private void line(
            PGCopyOutputStream out,
            String target,
            boolean fresh,
            HouseholdId id,
            int year,
            int no,
            @Nullable String item,
            Map<String, ? extends @Nullable Object> doc)
            throws IOException {
        String line = String.join(
                        "\t",
                        target,
                        fresh ? "t" : "f",
                        id.countyCode(),
                        Long.toString(id.serial()),
                        Integer.toString(year),
                        Integer.toString(no),
                        item == null ? "\\N" : item,
                        escaped(json.writeValueAsString(doc)))
                + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** COPY's text form: backslash, tab and line breaks escaped. JSON itself has no raw tabs or line breaks. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }
}
