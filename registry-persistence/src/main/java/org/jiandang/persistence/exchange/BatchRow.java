package org.jiandang.persistence.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.persistence.row.Cells;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of {@code import_batch}. */
record BatchRow(JsonMapper json) {

    BatchView read(ResultSet row, int n) throws SQLException {
        Instant committedAt = Cells.instant(row, "committed_at");
        return new BatchView(
                new BatchId(row.getString("county_code"), row.getLong("serial")),
                row.getString("village_code"),
                BatchState.valueOf(row.getString("state")),
                new BatchView.File(
                        row.getString("file_name"),
                        HexFormat.of().formatHex(row.getBytes("file_sha256")),
                        row.getLong("file_bytes"),
                        row.getString("format"),
                        row.getString("charset"),
                        json.readValue(row.getString("recognition"), BatchView.Notes.class)),
                row.getString("refusal"),
                row.getObject("data_year", Integer.class),
                row.getObject("record_date", LocalDate.class),
                new BatchView.Counts(
                        row.getInt("households"),
                        row.getInt("members"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("blocked"),
                        row.getInt("doubtful"),
                        row.getInt("foreign_rows"),
                        row.getObject("check_millis", Long.class)),
                row.getObject("skip_blocked", Boolean.class),
                committedAt == null
                        ? null
                        : new BatchView.Receipt(
                                row.getInt("committed"),
                                row.getString("receipt"),
                                committedAt,
                                Cells.instant(row, "undone_at"),
                                row.getString("undone_reason")),
                new BatchView.Author(
                        row.getString("account"),
                        row.getString("actor_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        Cells.instant(row, "checked_at")),
                release(row),
                row.getObject("job_id", Long.class),
                row.getInt("version"));
    }

    private static BatchView.@Nullable Release release(ResultSet row) throws SQLException {
        Instant asked = Cells.instant(row, "asked_at");
        return asked == null
                ? null
                : new BatchView.Release(
                        asked,
                        row.getBoolean("asked_skip"),
                        row.getString("released_name"),
                        Cells.instant(row, "released_at"),
                        row.getString("release_note"));
    }
}
