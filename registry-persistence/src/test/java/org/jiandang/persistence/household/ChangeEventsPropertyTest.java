package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.change.SplitPurpose;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Contact;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.MovementLedger;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is proposed and confirmed, in whatever order: one head in every household, one household for every person, and counts that add up. */
@RegistryTest
class ChangeEventsPropertyTest {

    private static final LocalDate ENTERED = LocalDate.of(2018, 11, 1);
    private static final LocalDate FIRST = LocalDate.of(2019, 2, 1);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    LedgerService ledgers;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private RegionCode village;
    private RegionCode next;
    private Random dice;
    private List<HouseholdId> known;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void any_sequence_of_events_keeps_one_head_one_household_a_person_and_counts_that_add_up(long seed) {
        dice = new Random(seed);
        String township = "1522221" + (70 + seed % 19);
        village = RegionCode.of(township + "201");
        next = RegionCode.of(township + "202");
        known = new ArrayList<>();
        RegistryClock.runOn(ENTERED, () -> {
            for (int size : List.of(2, 3, 4, 4)) {
                known.add(households.registered(village, Cards.of(aHousehold().of(size))));
            }
        });
        int done = 0;
        for (int turn = 0; turn < 30; turn++) {
            LocalDate day = FIRST.plusDays(turn * 7L);
            boolean[] applied = {false};
            RegistryClock.runOn(day, () -> applied[0] = event(day));
            done += applied[0] ? 1 : 0;
            every_household_has_exactly_one_head_and_every_person_one_household();
        }
        assertThat(done).as("enough happened to mean something").isGreaterThan(10);
        add_up(LocalDate.of(2019, 6, 30));
        add_up(LocalDate.of(2019, 12, 31));
    }

    private boolean event(LocalDate day) {
        List<HouseholdId> alive = alive();
        HouseholdId id = alive.get(dice.nextInt(alive.size()));
        HouseholdView view = households.view(id);
        Optional<Change> change = switch (dice.nextInt(8)) {
            case 0, 1, 2 -> Optional.of(newcomer(day));
            case 3, 4 -> leaver(view, day);
            case 5 -> headChange(view, day);
            case 6 -> split(view, day);
            default -> mergeOrMove(view, alive, day);
        };
        return change.filter(one -> apply(view, one)).isPresent();
    }

    private Change newcomer(LocalDate day) {
        MemberCard baby = Cards.of(aHousehold().of(3)).members().get(2);
        return new Change.MemberJoins(baby, JoinReason.MOVE, day);
    }

    private Optional<Change> leaver(HouseholdView view, LocalDate day) {
        MemberView one = any(view);
        if (one.no() != view.register().headNo()) {
            return Optional.of(new Change.MemberLeaves(one.no(), LeaveReason.DEATH, day, Map.of()));
        }
        return view.activeMembers().stream()
                .filter(member -> member.no() != one.no())
                .findAny()
                .map(heir -> {
                    Map<Integer, Relation> relations = under(view, heir.no());
                    relations.remove(one.no());
                    return new Change.MemberLeaves(one.no(), LeaveReason.DEATH, day, relations);
                });
    }

    private Optional<Change> headChange(HouseholdView view, LocalDate day) {
        return Optional.of(new Change.HeadChanges(day, under(view, any(view).no())));
    }

    private Optional<Change> split(HouseholdView view, LocalDate day) {
        MemberView one = any(view);
        if (one.no() == view.register().headNo()) {
            return Optional.empty();
        }
        return Optional.of(new Change.HouseholdSplits(
                SplitPurpose.OWN_FAMILY, Map.of(one.no(), Relation.HEAD), Map.of(), Contact.UNKNOWN, day));
    }

    private Optional<Change> mergeOrMove(HouseholdView view, List<HouseholdId> alive, LocalDate day) {
        HouseholdId other = alive.get(dice.nextInt(alive.size()));
        boolean here = view.register().village().equals(village);
        if (other.equals(view.register().id())
                || !households
                        .view(other)
                        .register()
                        .village()
                        .equals(view.register().village())) {
            return Optional.of(new Change.HouseholdMoves(here ? next : village, day));
        }
        Map<Integer, Relation> relations = new HashMap<>();
        view.activeMembers().forEach(member -> relations.put(member.no(), Relation.OTHER_RELATIVE));
        return Optional.of(new Change.HouseholdMerges(
                other, households.view(other).register().householdNo(), relations, day));
    }

    private Map<Integer, Relation> under(HouseholdView view, int head) {
        Map<Integer, Relation> relations = new TreeMap<>();
        Acting.as(
                        TestActors.reviewerOf(view.register().village()),
                        () -> requests.relationsUnder(view.register().id(), head))
                .forEach((no, relation) -> relations.put(no, relation.orElse(Relation.OTHER_RELATIVE)));
        return relations;
    }

    private MemberView any(HouseholdView view) {
        return view.activeMembers().get(dice.nextInt(view.activeMembers().size()));
    }

    /** False when the rules or the desk refuse it; then nothing has changed. */
    private boolean apply(HouseholdView view, Change change) {
        RegionCode at = view.register().village();
        Actor reviewer = TestActors.reviewerOf(at);
        try {
            boolean merges = change instanceof Change.HouseholdMerges;
            Proposed proposed = Acting.as(merges ? reviewer : TestActors.cadreOf(at), () -> {
                List<String> proof = new ArrayList<>(papers.proving(at, change));
                proof.add(papers.of(at, EvidenceKind.SUPPORT_AGREEMENT));
                return desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), view.register().id(), change, null, proof));
            });
            if (proposed.id() == null) {
                return false;
            }
            Acting.as(
                    merges ? TestActors.countyOf(at) : reviewer,
                    () -> desk.decide(new DecideChange(proposed.id(), 0, Action.CONFIRM, null)));
            return Acting.as(reviewer, () -> requests.view(proposed.id()))
                            .line()
                            .stage()
                    == Stage.CONFIRMED;
        } catch (StepNotAllowed refused) {
            return false;
        }
    }

    private List<HouseholdId> alive() {
        return ask("""
                SELECT county_code, serial FROM household WHERE village_code IN (:here, :there) AND status = 'POOR' ORDER BY serial""")
                .query((row, n) -> new HouseholdId(row.getString(1), row.getLong(2)))
                .list();
    }

    private void every_household_has_exactly_one_head_and_every_person_one_household() {
        List<String> wrong = Acting.as(
                TestActors.countyOf(village),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        SELECT h.household_no || ': ' || count(*) FILTER (WHERE m.relation = 'HEAD') || ' heads of ' || count(m.no) || ', ' || h.population
                        FROM household h LEFT JOIN member m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.left_on IS NULL
                        WHERE h.village_code IN (:here, :there) AND h.status = 'POOR'
                        GROUP BY h.county_code, h.serial
                        HAVING count(*) FILTER (WHERE m.relation = 'HEAD') <> 1 OR count(m.no) <> h.population
                        UNION ALL
                        SELECT 'registered apart from membership: ' || m.member_no FROM member m
                        FULL JOIN resident r ON r.county_code = m.county_code AND r.household_serial = m.household_serial AND r.member_no = m.no
                        WHERE coalesce(m.village_code, r.village_code) IN (:here, :there) AND (m.left_on IS NULL) <> (r.id_index IS NOT NULL)
                        UNION ALL
                        SELECT 'twice: ' || member_no FROM member WHERE village_code IN (:here, :there) AND left_on IS NULL
                        GROUP BY member_no HAVING count(*) > 1""")
                                .param("here", village.value())
                                .param("there", next.value())
                                .query(String.class)
                                .list()));
        assertThat(wrong).isEmpty();
    }

    private void add_up(LocalDate day) {
        for (RegionCode area :
                List.of(village, next, RegionCode.ofPrefix(village.value().substring(0, 9)))) {
            List<CrossFoot.Result> checks = RegistryClock.callAt(
                    LocalDate.of(2020, 1, 5)
                            .atTime(9, 0)
                            .atZone(RegistryClock.ZONE)
                            .toInstant(),
                    () -> Acting.as(
                            TestActors.countyOf(village),
                            () -> ledgers.view(
                                            MovementLedger.LEDGER,
                                            new LedgerQuery(area, 2019, day, Map.of()),
                                            RowKey.START,
                                            25)
                                    .sheet()
                                    .checks()));
            assertThat(checks)
                    .extracting(check ->
                            check.rule().code() + " " + check.verdict() + " " + check.left() + " " + check.right())
                    .allMatch(said -> said.contains("HOLDS"));
            assertThat(checks).hasSize(2);
        }
    }

    private Asked ask(String sql) {
        return new Asked(sql);
    }

    /** Asks the database as the county. */
    private final class Asked {
        private final String sql;

        Asked(String sql) {
            this.sql = sql;
        }

        <T> Listed<T> query(org.springframework.jdbc.core.RowMapper<T> mapper) {
            return () -> Acting.as(
                    TestActors.countyOf(village),
                    () -> new TransactionTemplate(transactions)
                            .execute(status -> jdbc.sql(sql)
                                    .param("here", village.value())
                                    .param("there", next.value())
                                    .query(mapper)
                                    .list()));
        }
    }

    private interface Listed<T> {
        List<T> list();
    }
}
