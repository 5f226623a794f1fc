package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.notice.NoticeId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.NoticeState;
import org.jiandang.notice.Notices;
import org.jiandang.notice.Posting;
import org.jiandang.persistence.row.Cells;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets and their entries. */
@Repository
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Notice notice) {
        jdbc.sql("""
                INSERT INTO reg.notice (county_code, serial, village_code, kind, level, state, year, place, contact, prepared_on,
                    prepared_by, prepared_name, days, working_days, first_day_counts, profile_version, entries, version)
                VALUES (:county, :serial, :village, :kind, :level, :state, :year, :place, :contact, :on, :by, :byName, :days, :working,
                    :firstCounts, :profile, :entries, :version)""")
                .param("county", notice.id().countyCode())
                .param("serial", notice.id().serial())
                .param("village", notice.village().value())
                .param("kind", notice.kind().name())
                .param("level", notice.level().name())
                .param("state", notice.state().name())
                .param("year", notice.year())
                .param("place", notice.place())
                .param("contact", notice.contact())
                .param("on", notice.prepared().on())
                .param("by", notice.prepared().by())
                .param("byName", notice.prepared().name())
                .param("days", notice.term().days())
                .param("working", notice.term().workingDays())
                .param("firstCounts", notice.term().firstDayCounts())
                .param("profile", notice.term().profileVersion())
                .param("entries", notice.entries().size())
                .param("version", notice.version())
                .update();
        notice.entries().forEach(entry -> add(notice, entry));
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return jdbc.sql("SELECT * FROM reg.notice WHERE county_code = :county AND serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query((row, n) -> notice(row, entries(id)))
                .optional();
    }

    @Override
    public boolean update(Notice notice) {
        Posting posting = notice.posting();
        return jdbc.sql("""
                        UPDATE reg.notice SET state = :state, days = :days, working_days = :working, first_day_counts = :firstCounts,
                            profile_version = :profile, posted_on = :postedOn, posted_by = :postedBy, posted_name = :postedName,
                            first_day = :first, last_day = :last, photo_serial = :photo, verifier_1 = :verifier1,
                            verifier_2 = :verifier2, version = version + 1
                        WHERE county_code = :county AND serial = :serial AND version = :version""")
                        .param("county", notice.id().countyCode())
                        .param("serial", notice.id().serial())
                        .param("version", notice.version())
                        .param("state", notice.state().name())
                        .param("days", notice.term().days())
                        .param("working", notice.term().workingDays())
                        .param("firstCounts", notice.term().firstDayCounts())
                        .param("profile", notice.term().profileVersion())
                        .param("postedOn", posting == null ? null : posting.postedOn())
                        .param("postedBy", posting == null ? null : posting.postedBy())
                        .param("postedName", posting == null ? null : posting.postedName())
                        .param(
                                "first",
                                posting == null ? null : posting.period().first())
                        .param("last", posting == null ? null : posting.period().last())
                        .param("photo", posting == null ? null : posting.photoSerial())
                        .param("verifier1", posting == null ? null : posting.firstVerifier())
                        .param("verifier2", posting == null ? null : posting.secondVerifier())
                        .update()
                == 1;
    }

    @Override
    public void stop(NoticeId id, int entryNo, LocalDate day) {
        jdbc.sql("""
                UPDATE reg.notice_entry SET stopped_on = :day
                WHERE county_code = :county AND notice_serial = :serial AND no = :no AND stopped_on IS NULL""")
                .param("day", day)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("no", entryNo)
                .update();
    }

    @Override
    public List<Notice> ofCase(CaseId id) {
        return jdbc
                .sql("""
                        SELECT notice_serial FROM reg.notice_entry WHERE county_code = :county AND case_serial = :case
                        ORDER BY notice_serial DESC""")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(serial -> find(new NoticeId(id.countyCode(), serial)).stream())
                .toList();
    }

    @Override
    public List<Notice> list(RegionCode area, @Nullable CaseKind kind, @Nullable Long before, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                SELECT * FROM reg.notice
                WHERE village_code BETWEEN :lo AND :hi
                  AND (cast(:kind AS text) IS NULL OR kind = :kind)
                  AND (cast(:before AS bigint) IS NULL OR serial < :before)
                ORDER BY serial DESC LIMIT :limit""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> notice(row, List.of()))
                .list();
    }

    private void add(Notice notice, NoticeEntry entry) {
        jdbc.sql("""
                INSERT INTO reg.notice_entry (county_code, notice_serial, no, village_code, case_serial, group_name, head_name,
                    population, exit_year)
                VALUES (:county, :serial, :no, :village, :case, :group, :head, :population, :exitYear)""")
                .param("county", notice.id().countyCode())
                .param("serial", notice.id().serial())
                .param("no", entry.no())
                .param("village", notice.village().value())
                .param("case", entry.caseSerial())
                .param("group", entry.groupName())
                .param("head", entry.headName())
                .param("population", entry.population())
                .param("exitYear", entry.exitYear())
                .update();
    }

    private List<NoticeEntry> entries(NoticeId id) {
        return jdbc.sql(
                        "SELECT * FROM reg.notice_entry WHERE county_code = :county AND notice_serial = :serial ORDER BY no")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query((row, n) -> new NoticeEntry(
                        row.getInt("no"),
                        row.getLong("case_serial"),
                        row.getString("group_name"),
                        row.getString("head_name"),
                        row.getInt("population"),
                        Cells.integer(row, "exit_year"),
                        Cells.day(row, "stopped_on")))
                .list();
    }

    private static Notice notice(ResultSet row, List<NoticeEntry> entries) throws SQLException {
        return new Notice(
                new NoticeId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                CaseKind.valueOf(row.getString("kind")),
                NoticeLevel.valueOf(row.getString("level")),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("year"),
                row.getString("place"),
                row.getString("contact"),
                new Notice.Prepared(
                        Cells.requiredDay(row, "prepared_on"),
                        row.getString("prepared_by"),
                        row.getString("prepared_name")),
                new Notice.Term(
                        row.getInt("days"),
                        row.getBoolean("working_days"),
                        row.getBoolean("first_day_counts"),
                        row.getString("profile_version")),
                posting(row),
                entries,
                row.getInt("version"));
    }

    private static @Nullable Posting posting(ResultSet row) throws SQLException {
        LocalDate postedOn = Cells.day(row, "posted_on");
        return postedOn == null
                ? null
                : new Posting(
                        postedOn,
                        row.getString("posted_by"),
                        row.getString("posted_name"),
                        new NoticePeriod(Cells.requiredDay(row, "first_day"), Cells.requiredDay(row, "last_day")),
                        row.getLong("photo_serial"),
                        row.getString("verifier_1"),
                        row.getString("verifier_2"));
    }
}
