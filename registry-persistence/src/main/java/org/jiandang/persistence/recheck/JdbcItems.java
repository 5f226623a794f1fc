package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.persistence.household.FindingRows;
import org.jiandang.recheck.item.AreaProgress;
import org.jiandang.recheck.item.CloseItem;
import org.jiandang.recheck.item.GivenVerdict;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.ItemGroup;
import org.jiandang.recheck.item.Items;
import org.jiandang.recheck.item.Shelf;
import org.jiandang.recheck.item.Verdict;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings with their verdicts, from their tables. */
@Component
class JdbcItems implements Items {

    private static final int DIGITS = 12;

    private final JdbcClient jdbc;
    private final VerdictRows verdicts;

    JdbcItems(JdbcClient jdbc, VerdictRows verdicts) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
    }

    @Override
    public Optional<Item> find(FindingId id) {
        return one(id, "");
    }

    @Override
    public Optional<Item> lock(FindingId id) {
        return one(id, " FOR UPDATE OF f");
    }

    private Optional<Item> one(FindingId id, String lock) {
        return withVerdicts(jdbc.sql(FindingRows.SELECT + "WHERE f.county_code = :county AND f.serial = :serial" + lock)
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .query(FindingRows::read)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public void add(long serial, CloseItem command, DataFinding finding) {
        Actor actor = Acting.require();
        jdbc.sql(ItemStatements.ADD)
                .param("serial", serial)
                .param("verdict", command.verdict().name())
                .param("ground", command.ground().strip())
                .param("evidence", command.evidence())
                .param("arguments", finding.arguments().toArray(String[]::new))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("county", command.finding().countyCode())
                .param("finding", command.finding().serial())
                .update();
        if (command.verdict() != Verdict.MENDED) {
            jdbc.sql(ItemStatements.ANSWER)
                    .param("ground", command.ground().strip())
                    .param("account", actor.account())
                    .param("name", actor.name())
                    .param("county", command.finding().countyCode())
                    .param("finding", command.finding().serial())
                    .update();
        }
    }

    @Override
    public List<ItemGroup> groups(RegionCode area, Shelf shelf) {
        return in(ItemStatements.GROUPS.formatted(condition(shelf)), area)
                .param("digits", below(area))
                .query((row, n) -> new ItemGroup(
                        RegionCode.of(row.getString("place")),
                        row.getString("name"),
                        row.getString("code"),
                        row.getLong("findings"),
                        row.getLong("households")))
                .list();
    }

    @Override
    public List<Item> of(RegionCode area, String code, Shelf shelf, @Nullable FindingId after, int size) {
        String from = after == null
                ? ""
                : jdbc.sql("SELECT village_code FROM data_finding WHERE county_code = :county AND serial = :serial")
                        .param("county", after.countyCode())
                        .param("serial", after.serial())
                        .query(String.class)
                        .optional()
                        .orElse("");
        return withVerdicts(in(FindingRows.SELECT + "WHERE " + condition(shelf) + """
                                 AND f.code = :code AND f.village_code >= :lo AND f.village_code <= :hi
                                 AND (f.village_code, f.serial) > (:village, :after)
                                 ORDER BY f.village_code, f.serial LIMIT :size""", area)
                .param("code", code)
                .param("village", from)
                .param("after", after == null ? 0L : after.serial())
                .param("size", size)
                .query(FindingRows::read)
                .list());
    }

    @Override
    public List<AreaProgress> progress(RegionCode area, Instant since) {
        return in(ItemStatements.PROGRESS, area)
                .param("digits", below(area))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(JdbcItems::progress)
                .list();
    }

    private static AreaProgress progress(ResultSet row, int n) throws SQLException {
        long confirmed = row.getLong("confirmed");
        long unfounded = row.getLong("unfounded");
        long mended = row.getLong("mended");
        return new AreaProgress(
                RegionCode.of(row.getString("place")),
                row.getString("name"),
                row.getLong("open"),
                confirmed,
                unfounded,
                Math.max(0, row.getLong("answered") - confirmed - unfounded),
                mended,
                Math.max(0, row.getLong("gone") - mended));
    }

    @Override
    public long waiting(RegionCode area) {
        return in(ItemStatements.WAITING, area).query(Long.class).single();
    }

    /** How many digits name the areas directly below; a village is its own. */
    private static int below(RegionCode area) {
        return switch (area.prefix().length()) {
            case 2 -> 4;
            case 4 -> 6;
            case 6 -> 9;
            default -> DIGITS;
        };
    }

    private static String condition(Shelf shelf) {
        return switch (shelf) {
            case OPEN -> ItemStatements.OPEN;
            case TO_MEND -> ItemStatements.TO_MEND;
            case ANSWERED -> ItemStatements.ANSWERED;
        };
    }

    private JdbcClient.StatementSpec in(String sql, RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(sql).param("lo", under.lo()).param("hi", under.hi());
    }

    private List<Item> withVerdicts(List<DataFinding> findings) {
        Map<FindingId, List<GivenVerdict>> given = verdicts.on(findings);
        return findings.stream()
                .map(finding -> new Item(finding, given.getOrDefault(finding.id(), List.of())))
                .toList();
    }
}
