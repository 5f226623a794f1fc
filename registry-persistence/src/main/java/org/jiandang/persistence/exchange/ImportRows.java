package org.jiandang.persistence.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.exchange.judge.SentenceFigures;
import org.jiandang.exchange.judge.Stored;
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
            Map<String, @Nullable Object> doc = new LinkedHashMap<>();
            row.fields().forEach((field, value) -> doc.put(FieldColumns.of(field), plain(value)));
            row.columns().forEach((column, value) -> doc.put(column, value == null ? null : plain(value)));
            if (row.isNew()) {
                keys(doc, one, year, row);
            }
            line(out, FieldColumns.table(row.level()), row.isNew(), one.id(), year, row.no(), null, doc);
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
            line(out, "finding", true, one.id(), year, 0, null, finding(batch, one, finding, findingSerials.next()));
        }
    }

    private static Map<String, @Nullable Object> finding(
            BatchId batch, HouseholdWrite one, Finding finding, long serial) {
        Map<String, @Nullable Object> doc = new LinkedHashMap<>();
        doc.put("serial", serial);
        doc.put("village", one.villageCode());
        doc.put("code", finding.code());
        doc.put("severity", finding.severity().name());
        doc.put("section", finding.place().section());
        doc.put("field", finding.place().field());
        doc.put("member_no", finding.place().memberNo());
        doc.put("arguments", SentenceFigures.of(finding.arguments()));
        doc.put("batch", batch.serial());
        return doc;
    }

    private static void keys(Map<String, @Nullable Object> doc, HouseholdWrite one, int year, RowWrite row) {
        doc.put("county_code", one.id().countyCode());
        doc.put("village_code", one.villageCode());
        switch (row.level()) {
            case HOUSEHOLD -> doc.put("serial", one.id().serial());
            case PERSON -> {
                doc.put("household_serial", one.id().serial());
                doc.put("no", row.no());
            }
            case YEAR -> {
                doc.put("household_serial", one.id().serial());
                doc.put("year", year);
            }
            case PERSON_YEAR -> {
                doc.put("household_serial", one.id().serial());
                doc.put("year", year);
                doc.put("member_no", row.no());
            }
        }
    }

    /** Values of JSON stay, all others take their stored spelling; several become a list. */
    private static Object plain(Object value) {
        if (value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Stored::of).sorted().toList();
        }
        return Stored.of(value);
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
