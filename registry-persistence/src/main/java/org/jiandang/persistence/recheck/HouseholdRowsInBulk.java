package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Standing;
import org.jiandang.household.value.BankAccount;
import org.jiandang.policy.line.AreaType;
import org.jiandang.recheck.Position;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code household} for a batch: locked, so that nobody edits what is being judged. */
@Component
class HouseholdRowsInBulk {

    /** Locked against change; readers and foreign keys go on. */
    private static final String SELECT = """
            SELECT %s FROM household h
            WHERE h.status <> ALL ('{CLOSED,REMOVED}') AND %s
            ORDER BY h.village_code, h.serial LIMIT :size FOR SHARE OF h""";

    private static final String AFTER = """
            h.village_code >= :lo AND h.village_code <= :hi AND (h.village_code, h.serial) > (:village, :after)""";

    private static final String ONE = "h.county_code = :county AND h.serial = :serial";

    private static final String SHARED = """
            CASE WHEN h.account_index IS NOT NULL THEN EXISTS (
                SELECT FROM household o
                WHERE o.county_code = h.county_code AND o.account_index = h.account_index AND o.serial <> h.serial) END""";

    private static final String HAS_OFFICER = """
            EXISTS (SELECT FROM pairing p
                    WHERE p.county_code = h.county_code AND p.household_serial = h.serial AND p.replaced_by IS NULL
                      AND p.since <= reg.today() AND (p.until IS NULL OR p.until >= reg.today()))""";

    private static final String NEWEST = """
            (SELECT max(a.year) FROM annual_record a WHERE a.county_code = h.county_code AND a.household_serial = h.serial)""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowLayout layout = new RowLayout();
    private final int county = layout.column("h.county_code");
    private final int serial = layout.column("h.serial");
    private final int village = layout.column("h.village_code");
    private final int cipher = layout.column("h.account_cipher");
    private final int index = layout.column("h.account_index");
    private final int shared = layout.column(SHARED);
    private final int officer = layout.column(HAS_OFFICER);
    private final int area = layout.column("reg.area_type_of(h.village_code)");
    private final int newest = layout.column(NEWEST);
    private final SectionReader<Basics> basics = layout.section("h", Basics.class);
    private final SectionReader<Contact> contact = layout.section("h", Contact.class);
    private final SectionReader<Causes> causes = layout.section("h", Causes.class);
    private final SectionReader<Standing> standing = layout.section("h", Standing.class);

    HouseholdRowsInBulk(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A household's own row, and which year is its newest; 0 without a year. */
    record Row(
            HouseholdId id,
            RegionCode village,
            @Nullable AreaType area,
            Basics basics,
            Contact contact,
            Causes causes,
            Standing standing,
            @Nullable BankAccount account,
            @Nullable Boolean accountIsShared,
            boolean hasOfficer,
            int newestYear) {}

    List<Row> next(String lo, String hi, Position after, int size) {
        return jdbc.sql(SELECT.formatted(layout.columns(), AFTER))
                .param("lo", lo)
                .param("hi", hi)
                .param("village", after.village())
                .param("after", after.serial())
                .param("size", size)
                .query((row, n) -> read(row))
                .list();
    }

    List<Row> one(HouseholdId id) {
        return jdbc.sql(SELECT.formatted(layout.columns(), ONE))
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("size", 1)
                .query((row, n) -> read(row))
                .list();
    }

    private Row read(ResultSet row) throws SQLException {
        HouseholdId id = new HouseholdId(row.getString(county), row.getLong(serial));
        String kind = row.getString(area);
        return new Row(
                id,
                RegionCode.of(row.getString(village)),
                kind == null ? null : AreaType.valueOf(kind),
                basics.read(row),
                contact.read(row),
                causes.read(row),
                standing.read(row),
                account(row, id),
                row.getObject(shared, Boolean.class),
                row.getBoolean(officer),
                row.getInt(newest));
    }

    private @Nullable BankAccount account(ResultSet row, HouseholdId id) throws SQLException {
        byte[] sealed = row.getBytes(cipher);
        return sealed == null
                ? null
                : Readable.of(
                        vault.open(
                                new Sealed(sealed, row.getBytes(index)),
                                new SealedPlace("household", id.countyCode(), id.serial(), 0, "account")),
                        BankAccount::new);
    }
}
