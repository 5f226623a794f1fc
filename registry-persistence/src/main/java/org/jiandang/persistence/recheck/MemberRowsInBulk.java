package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of the households of a batch with their newest year, their numbers opened: the rules ask for the check character. */
@Component
class MemberRowsInBulk {

    private static final String FROM = """
            FROM unnest(:serials, :years) AS k (serial, year)
            JOIN member m ON m.county_code = :county AND m.household_serial = k.serial
            LEFT JOIN annual_member y ON y.county_code = m.county_code AND y.household_serial = m.household_serial
                AND y.year = k.year AND y.member_no = m.no
            ORDER BY m.household_serial, m.no""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowLayout layout = new RowLayout();
    private final int serial = layout.column("m.household_serial");
    private final int no = layout.column("m.no");
    private final int name = layout.column("m.name");
    private final int sex = layout.column("m.sex");
    private final int birth = layout.column("m.birth_date");
    private final int cipher = layout.column("m.id_cipher");
    private final int index = layout.column("m.id_index");
    private final SectionReader<Particulars> particulars = layout.section("m", Particulars.class);
    private final SectionReader<Membership> membership = layout.section("m", Membership.class);
    private final SectionReader<Schooling> schooling = layout.section("y", Schooling.class);
    private final SectionReader<Health> health = layout.section("y", Health.class);
    private final SectionReader<Work> work = layout.section("y", Work.class);
    private final SectionReader<Insurance> insurance = layout.section("y", Insurance.class);
    private final SectionReader<Benefits> benefits = layout.section("y", Benefits.class);

    MemberRowsInBulk(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By household, in the order of their numbers. */
    Map<Long, List<MemberFacts>> of(String county, Long[] serials, Integer[] years) {
        Map<Long, List<MemberFacts>> found = new HashMap<>();
        jdbc.sql("SELECT " + layout.columns() + " " + FROM)
                .param("county", county)
                .param("serials", serials)
                .param("years", years)
                .query(row -> {
                    HouseholdId household = new HouseholdId(county, row.getLong(serial));
                    found.computeIfAbsent(household.serial(), key -> new ArrayList<>())
                            .add(read(row, household));
                });
        return found;
    }

    private MemberFacts read(ResultSet row, HouseholdId household) throws SQLException {
        String stated = row.getString(sex);
        return new MemberFacts(
                row.getInt(no),
                Readable.of(row.getString(name), PersonName::of),
                stated == null ? null : Sex.valueOf(stated),
                SectionReader.day(row, birth),
                number(row, household),
                particulars.read(row),
                membership.read(row),
                schooling.read(row),
                health.read(row),
                work.read(row),
                insurance.read(row),
                benefits.read(row));
    }

    private @Nullable IdReading number(ResultSet row, HouseholdId household) throws SQLException {
        byte[] sealed = row.getBytes(cipher);
        if (sealed == null) {
            return null;
        }
        SealedPlace place =
                new SealedPlace("member", household.countyCode(), household.serial(), row.getInt(no), "id_no");
        return IdReading.of(vault.open(new Sealed(sealed, row.getBytes(index)), place));
    }
}
