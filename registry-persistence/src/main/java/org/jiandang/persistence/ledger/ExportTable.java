package org.jiandang.persistence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.Ledgers;
import org.jiandang.ledger.export.ExportFormat;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.ExportLimits;
import org.jiandang.ledger.export.ExportState;
import org.jiandang.ledger.export.Exports;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Export records in {@code reg.export_record}. */
@Repository
class ExportTable implements Exports {

    private static final String READ = "SELECT * FROM reg.export_record ";

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LedgerExport export) {
        jdbc.sql("""
                INSERT INTO reg.export_record (county_code, serial, village_code, ledger, year, day, filters, format, numbers, purpose,
                    language, row_count, state, requested_by, requested_account, requested_name, requested_at, kept, requested_role, requested_area)
                VALUES (:county, :serial, :area, :ledger, :year, :day, :filters, :format, :numbers, :purpose,
                    :language, :rows, :state, :person, :account, :name, :at, :kept, :role, :asWhom)""").params(asked(export)).update();
    }

    @Override
    public Optional<LedgerExport> find(ExportId id) {
        return jdbc.sql(READ + "WHERE county_code = ? AND serial = ?")
                .params(id.countyCode(), id.serial())
                .query(ExportTable::read)
                .optional();
    }

    @Override
    public List<LedgerExport> of(String account, int limit) {
        return jdbc.sql(READ + "WHERE requested_account = ? AND NOT kept ORDER BY requested_at DESC LIMIT ?")
                .params(account, limit)
                .query(ExportTable::read)
                .list();
    }

    @Override
    public List<LedgerExport> waiting(String person, int limit) {
        return jdbc.sql(READ + " " + """
                        WHERE requested_by <> :person
                          AND (state = 'REQUESTED' OR state = 'READY' AND kept AND released_by IS NULL AND (numbers OR row_count > :alone))
                        ORDER BY kept, requested_at LIMIT :limit""")
                .param("person", person)
                .param("alone", ExportLimits.ALONE)
                .param("limit", limit)
                .query(ExportTable::read)
                .list();
    }

    @Override
    public int countSince(String person, Instant since) {
        // one at a time per person: two that count before either is written would both pass the limit
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 70))")
                .param(person)
                .query((row, n) -> 1)
                .list();
        return jdbc.sql(
                        "SELECT count(*) FROM reg.export_record WHERE requested_by = ? AND NOT kept AND requested_at > ?")
                .params(person, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isAskedByWhoActs(ExportId id) {
        Actor actor = Acting.require();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM reg.export_record WHERE county_code = :county AND serial = :serial
                            AND requested_account = :account AND coalesce(requested_role, :role) = :role
                            AND coalesce(requested_area, :area) = :area)""")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("account", actor.account())
                .param("role", actor.role().name())
                .param("area", actor.jurisdiction().prefix())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean standsWhoActs(Instant now) {
        Actor actor = Acting.require();
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM reg.account WHERE login = :account)
                            OR EXISTS (SELECT FROM reg.account a JOIN reg.account_grant g ON g.login = a.login
                                       WHERE a.login = :account AND a.state = 'ACTIVE' AND g.role = :role AND g.jurisdiction = :area
                                         AND g.valid_from <= :now AND (g.valid_to IS NULL OR g.valid_to > :now))""")
                .param("account", actor.account())
                .param("role", actor.role().name())
                .param("area", actor.jurisdiction().prefix())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<LedgerExport> ofHash(String sha256) {
        return jdbc.sql(READ + "WHERE sha256 = ? ORDER BY requested_at LIMIT 1")
                .param(sha256)
                .query(ExportTable::read)
                .optional();
    }

    @Override
    public boolean move(LedgerExport changed, ExportState from) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("county", changed.id().countyCode());
        parameters.put("serial", changed.id().serial());
        parameters.put("from", from.name());
        parameters.put("state", changed.state().name());
        parameters.put("rows", changed.rows());
        released(changed.release(), parameters);
        filed(changed.file(), parameters);
        return jdbc.sql("""
                UPDATE reg.export_record
                   SET state = :state, row_count = :rows, released_by = :releaser, released_account = :releaserAccount,
                       released_name = :releaserName, released_at = :releasedAt, release_note = :note, file_name = :fileName,
                       sha256 = :sha256, size = :size, file_key_cipher = :keyCipher, file_key_index = :keyIndex, made_at = :madeAt,
                       kept_until = :until, fetched = :fetched
                 WHERE county_code = :county AND serial = :serial AND state = :from""").params(parameters).update() == 1;
    }

    private static Map<String, Object> asked(LedgerExport export) {
        var parameters = new HashMap<String, Object>();
        parameters.put("county", export.id().countyCode());
        parameters.put("serial", export.id().serial());
        parameters.put("area", export.query().area().value());
        parameters.put("ledger", export.ledger().code());
        parameters.put("year", export.query().year());
        parameters.put("day", export.query().day());
        parameters.put("filters", FilterText.write(export.query().filters()));
        parameters.put("format", export.format().name());
        parameters.put("numbers", export.numbers());
        parameters.put("purpose", export.purpose());
        parameters.put("language", export.language());
        parameters.put("rows", export.rows());
        parameters.put("state", export.state().name());
        parameters.put("person", export.requestedBy().person());
        parameters.put("account", export.requestedBy().account());
        parameters.put("name", export.requestedBy().name());
        parameters.put("kept", export.kept());
        parameters.put("role", Acting.require().role().name());
        parameters.put("asWhom", Acting.require().jurisdiction().prefix());
        parameters.put("at", export.requestedAt().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static void released(LedgerExport.@Nullable Release release, Map<String, @Nullable Object> parameters) {
        parameters.put("releaser", release == null ? null : release.by().person());
        parameters.put("releaserAccount", release == null ? null : release.by().account());
        parameters.put("releaserName", release == null ? null : release.by().name());
        parameters.put("releasedAt", release == null ? null : Timestamp.from(release.at()));
        parameters.put("note", release == null ? null : release.note());
    }

    private static void filed(LedgerExport.@Nullable File file, Map<String, @Nullable Object> parameters) {
        parameters.put("fileName", file == null ? null : file.name());
        parameters.put("sha256", file == null ? null : file.sha256());
        parameters.put("size", file == null ? null : file.size());
        parameters.put("keyCipher", file == null ? null : file.key().cipher());
        parameters.put("keyIndex", file == null ? null : file.key().index());
        parameters.put("madeAt", file == null ? null : Timestamp.from(file.madeAt()));
        parameters.put("until", file == null ? null : Timestamp.from(file.until()));
        parameters.put("fetched", file == null ? 0 : file.fetched());
    }

    private static LedgerExport read(ResultSet row, int number) throws SQLException {
        var query = new LedgerQuery(
                RegionCode.of(row.getString("village_code")),
                row.getInt("year"),
                row.getObject("day", LocalDate.class),
                FilterText.read(row.getString("filters")));
        return new LedgerExport(
                new ExportId(row.getString("county_code"), row.getLong("serial")),
                Ledgers.find(row.getString("ledger")).orElseThrow(),
                query,
                ExportFormat.valueOf(row.getString("format")),
                row.getBoolean("numbers"),
                row.getString("purpose"),
                row.getString("language"),
                row.getLong("row_count"),
                ExportState.valueOf(row.getString("state")),
                person(row, "requested"),
                row.getTimestamp("requested_at").toInstant(),
                release(row),
                file(row),
                row.getBoolean("kept"));
    }

    private static LedgerExport.Person person(ResultSet row, String what) throws SQLException {
        return new LedgerExport.Person(
                row.getString(what + "_by"), row.getString(what + "_account"), row.getString(what + "_name"));
    }

    private static LedgerExport.@Nullable Release release(ResultSet row) throws SQLException {
        var at = row.getTimestamp("released_at");
        return at == null
                ? null
                : new LedgerExport.Release(person(row, "released"), at.toInstant(), row.getString("release_note"));
    }

    private static LedgerExport.@Nullable File file(ResultSet row) throws SQLException {
        var at = row.getTimestamp("made_at");
        return at == null
                ? null
                : new LedgerExport.File(
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        new Sealed(row.getBytes("file_key_cipher"), row.getBytes("file_key_index")),
                        at.toInstant(),
                        row.getTimestamp("kept_until").toInstant(),
                        row.getInt("fetched"));
    }
}
