package org.jiandang.persistence.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.whatif.CountyLine;
import org.jiandang.policy.whatif.Group;
import org.jiandang.policy.whatif.Tally;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfId;
import org.jiandang.policy.whatif.WhatIfs;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What-ifs in {@code reg.what_if} and {@code reg.what_if_count}. */
@Repository
class WhatIfTable implements WhatIfs {

    private static final String COUNT = read("sql/what-if.sql");

    private final JdbcClient jdbc;

    WhatIfTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WhatIf whatIf) {
        jdbc.sql("""
                        INSERT INTO reg.what_if (county_code, serial, village_code, use, year, standard_type, area_type, value, inclusive,
                            data_year, proposal_county, proposal_serial, state, asked_account, asked_name, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?, ?)""")
                .params(Arrays.asList(
                        whatIf.id().countyCode(),
                        whatIf.id().serial(),
                        whatIf.area().value(),
                        whatIf.line().use().name(),
                        whatIf.line().year(),
                        whatIf.line().standard().name(),
                        whatIf.line().area().name(),
                        whatIf.value(),
                        whatIf.inclusive(),
                        whatIf.dataYear(),
                        whatIf.proposal() == null ? null : whatIf.proposal().countyCode(),
                        whatIf.proposal() == null ? null : whatIf.proposal().serial(),
                        whatIf.askedBy().account(),
                        whatIf.askedBy().name(),
                        whatIf.askedAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public Optional<WhatIf> find(WhatIfId id) {
        return jdbc.sql("SELECT * FROM reg.what_if WHERE county_code = ? AND serial = ?")
                .params(id.countyCode(), id.serial())
                .query(WhatIfCells::whatIf)
                .optional();
    }

    @Override
    public List<WhatIf> latest(int limit) {
        return jdbc.sql("SELECT * FROM reg.what_if ORDER BY asked_at DESC, serial DESC LIMIT ?")
                .param(limit)
                .query(WhatIfCells::whatIf)
                .list();
    }

    @Override
    public void count(WhatIf whatIf, String county, List<CountyLine> lines) {
        Jurisdiction area = Jurisdiction.of(whatIf.area());
        // A job that is taken up again while its first worker still lives waits here instead of counting beside it.
        jdbc.sql("SELECT serial FROM reg.what_if WHERE county_code = ? AND serial = ? FOR UPDATE")
                .params(whatIf.id().countyCode(), whatIf.id().serial())
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM reg.what_if_count WHERE county_code = ? AND what_if_county = ? AND what_if_serial = ?")
                .params(county, whatIf.id().countyCode(), whatIf.id().serial())
                .update();
        jdbc.sql(COUNT)
                .param("use", whatIf.line().use().name())
                .param("year", whatIf.dataYear())
                .param("county", county)
                .param("lo", area.lo())
                .param("hi", area.hi())
                .param(
                        "standards",
                        CountArrays.texts(lines, line -> line.standard().name()))
                .param("areas", CountArrays.texts(lines, line -> line.area().name()))
                .param("now", CountArrays.amounts(lines, CountyLine::now))
                .param("nowInclusive", CountArrays.flags(lines, CountyLine::now))
                .param("then", CountArrays.amounts(lines, CountyLine::then))
                .param("thenInclusive", CountArrays.flags(lines, CountyLine::then))
                .param(
                        "kept",
                        CountArrays.items(
                                item -> item.kind() != IncomeItem.Kind.EXPENSE && item.countsToStableIncome()))
                .param("expenses", CountArrays.items(item -> item.kind() == IncomeItem.Kind.EXPENSE))
                .param("whatIfCounty", whatIf.id().countyCode())
                .param("whatIfSerial", whatIf.id().serial())
                .update();
    }

    @Override
    public void done(WhatIf whatIf) {
        WhatIf.Counted counted = Objects.requireNonNull(whatIf.counted());
        jdbc.sql(
                        "UPDATE reg.what_if SET state = 'DONE', profile_version = ?, data_at = ? WHERE county_code = ? AND serial = ?")
                .params(
                        counted.profileVersion(),
                        counted.at().atOffset(ZoneOffset.UTC),
                        whatIf.id().countyCode(),
                        whatIf.id().serial())
                .update();
    }

    @Override
    public Map<RegionCode, Tally> tallies(WhatIfId id, RegionCode under, RegionLevel level, @Nullable Group group) {
        Jurisdiction area = Jurisdiction.of(under);
        Map<RegionCode, Tally> tallies = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT rpad(left(village_code, :digits), 12, '0') AS place, sum(households) AS households, sum(judged) AS judged,
                               sum(without_line) AS without_line, sum(now_in) AS now_in, sum(then_in) AS then_in, sum(gained) AS gained,
                               sum(lost) AS lost, sum(people_gained) AS people_gained, sum(people_lost) AS people_lost
                        FROM reg.what_if_count
                        WHERE what_if_county = :county AND what_if_serial = :serial AND village_code BETWEEN :lo AND :hi
                          AND (cast(:group AS text) IS NULL OR standing = :group)
                        GROUP BY place ORDER BY place""")
                .param("digits", level.digits())
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("lo", area.lo())
                .param("hi", area.hi())
                .param("group", group == null ? null : group.name())
                .query((ResultSet row) -> {
                    tallies.put(RegionCode.of(row.getString("place")), WhatIfCells.tally(row));
                });
        return tallies;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
