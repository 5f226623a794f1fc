package org.jiandang.persistence.ledger;

import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts synthetic households and cases where ledgers read them, on a day of one's choice. */
public final class LedgerFixture {

    public static final String HEAD_ID = "15990119610312001X";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate transaction;

    public LedgerFixture(JdbcClient jdbc, Vault vault, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work on a day, in one transaction, as the county office of the place. */
    public void on(LocalDate day, RegionCode place, Runnable work) {
        Actor actor = TestActors.countyOf(place);
        RegistryClock.runOn(day, () -> Acting.as(actor, () -> transaction.executeWithoutResult(status -> work.run())));
    }

    /** A household of a head and so many children of ten, with the record of 2018. */
    public void household(RegionCode village, long serial, String head, String status, int children, String perCapita) {
        String county = village.countyCode();
        String no = village.value() + "%06d".formatted(serial % 1_000_000);
        jdbc.sql("""
                INSERT INTO reg.household (county_code, serial, village_code, household_no, status, attribute, main_cause, other_cause_1,
                    first_identified_on, exit_year, phone, head_no, head_name, head_initials, population, closed_on, closed_reason)
                VALUES (:county, :serial, :village, :no, :status, 'GENERAL', 'ILLNESS', 'SCHOOLING', DATE '2016-05-04',
                    CASE WHEN :status = 'EXITED' THEN 2018 END, '15400001234', 1, :head, 'x', :population,
                    CASE WHEN :status = 'CLOSED' THEN DATE '2018-01-01' END, CASE WHEN :status = 'CLOSED' THEN 'x' END)""")
                .param("county", county)
                .param("serial", serial)
                .param("village", village.value())
                .param("no", no)
                .param("status", status)
                .param("head", head)
                .param("population", children + 1)
                .update();
        member(village, serial, 1, head, "HEAD", LocalDate.of(1961, 3, 12), no);
        for (int i = 0; i < children; i++) {
            member(village, serial, i + 2, head + "子" + i, "SON", LocalDate.of(2008, 4, 5), no);
        }
        jdbc.sql("""
                INSERT INTO reg.annual_record (county_code, household_serial, year, village_code, record_date, state, population, house_grade,
                    water_safe, wage, business, property, transfer, expense, gross, net, per_capita)
                VALUES (:county, :serial, 2018, :village, DATE '2018-10-31', 'OPEN', :population, 'B', true, 0, 0, 0, 0, 0, 0, 0,
                    cast(:perCapita AS numeric))""")
                .param("county", county)
                .param("serial", serial)
                .param("village", village.value())
                .param("population", children + 1)
                .param("perCapita", perCapita)
                .update();
    }

    /** Many households without members or records, numbered from a serial on. */
    public void many(RegionCode village, long from, int count) {
        jdbc.sql("""
                INSERT INTO reg.household (county_code, serial, village_code, household_no, status, head_no, head_name, head_initials, population)
                SELECT :county, n, :village, :village || lpad(n::text, 6, '0'), 'POOR', 1, '户' || n, 'h', 2
                FROM generate_series(:from, :from + :count - 1) n""")
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("from", from)
                .param("count", count)
                .update();
    }

    public void status(RegionCode village, long serial, String status) {
        jdbc.sql("UPDATE reg.household SET status = ?, exit_year = 2018 WHERE county_code = ? AND serial = ?")
                .params(status, village.countyCode(), serial)
                .update();
    }

    private void member(
            RegionCode village, long serial, int no, String name, String relation, LocalDate birth, String household) {
        var sealed = vault.seal(HEAD_ID, new SealedPlace("member", village.countyCode(), serial, no, "id_no"));
        jdbc.sql("""
                INSERT INTO reg.member (county_code, household_serial, no, village_code, member_no, name, initials, sex, birth_date, id_kind,
                    id_cipher, id_index, id_region, relation, phone)
                VALUES (:county, :serial, :no, :village, :memberNo, :name, 'x', 'M', :birth, 'RESIDENT_ID', :cipher, :index, '159901',
                    :relation, '15400005678')""")
                .param("county", village.countyCode())
                .param("serial", serial)
                .param("no", no)
                .param("village", village.value())
                .param("memberNo", household + "%02d".formatted(no))
                .param("name", name)
                .param("birth", birth)
                .param("cipher", sealed.cipher())
                .param("index", sealed.index())
                .param("relation", relation)
                .update();
    }
}
