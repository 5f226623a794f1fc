package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.RegistryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of cases share: a village, a walk, and households to walk with. */
@RegistryTest
abstract class CaseTest {

    static final LocalDate START = LocalDate.of(2018, 10, 8);

    @Autowired
    CaseWalk walk;

    @Autowired
    DecisionLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    /** A village of the test's own. */
    abstract RegionCode village();

    HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, village());
    }

    /** A household that counts for so many people; only figures of regions look at it. */
    void aHousehold(RegionCode place, int people) {
        HouseholdId id = new HouseholdFixture(jdbc, serials, transactions, place).stored();
        Acting.as(
                CaseWalk.county(place),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql(
                                        "UPDATE reg.household SET population = ? WHERE county_code = ? AND serial = ?")
                                .params(people, id.countyCode(), id.serial())
                                .update()));
    }

    Actor first() {
        return CaseWalk.firstCadre(village());
    }

    Actor second() {
        return CaseWalk.secondCadre(village());
    }

    Actor township() {
        return CaseWalk.township(village());
    }

    Actor county() {
        return CaseWalk.county(village());
    }

    /** Walks an exit on its day to the stage. */
    CaseRecord exitAt(HouseholdId household, Stage stage) {
        CaseRecord file = walk.nominate(household, village(), 2018, START);
        file = stage.compareTo(Stage.VISITED) >= 0 && stage != Stage.NOMINATED
                ? walk.visited(file, START.plusDays(1))
                : file;
        if (stage.compareTo(Stage.APPRAISED) >= 0) {
            file = walk.appraised(file, START.plusDays(2), 39);
        }
        if (stage.compareTo(Stage.VERIFIED) >= 0) {
            file = walk.verified(file, START.plusDays(3));
        }
        if (stage.compareTo(Stage.SIGNED) >= 0) {
            file = walk.signed(file, START.plusDays(4));
        }
        if (stage.compareTo(Stage.VILLAGE_NOTICE) >= 0) {
            walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
            file = current(file);
        }
        return file;
    }

    /** Walks an entry on its day until it waits for the appraisal. */
    CaseRecord matchedEntry(HouseholdId household) {
        CaseRecord file = walk.apply(household, village(), 2018, START);
        file = walk.surveyed(file, START.plusDays(1));
        file = walk.reviewed(file, START.plusDays(2));
        return walk.matched(file, START.plusDays(3));
    }

    CaseRecord current(CaseRecord file) {
        return Acting.as(county(), () -> walk.cases.find(file.id()));
    }

    List<Decision> decisions(CaseRecord file) {
        return Acting.as(county(), () -> new TransactionTemplate(transactions).execute(running -> log.of(file.id())));
    }

    static NoticePeriod periodOf(Notice notice) {
        return Objects.requireNonNull(notice.posting()).period();
    }

    static StepNotAllowed refused(ThrowingCallable step) {
        return catchThrowableOfType(StepNotAllowed.class, step);
    }

    /** One text from the register, read as the county office. */
    String read(String sql, Object... parameters) {
        return Acting.as(
                county(),
                () -> new TransactionTemplate(transactions)
                        .execute(running -> jdbc.sql(sql)
                                .params(parameters)
                                .query(String.class)
                                .single()));
    }

    String statusOf(HouseholdId id) {
        return read(
                "SELECT concat_ws(' ', status, exit_year, continuation_until) FROM reg.household WHERE county_code = ? AND serial = ?",
                id.countyCode(),
                id.serial());
    }
}
