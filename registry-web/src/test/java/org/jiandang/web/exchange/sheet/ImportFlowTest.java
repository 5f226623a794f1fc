package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.ImportRelease;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.household.value.ResidentId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may bring what, what happens when the register moves on or the process dies, and ten thousand households at once. */
@RegistryTest
@OwnDatabase
@Import(ContentSheetReader.class)
class ImportFlowTest {
    private static final String VILLAGE = "广太号嘎查";
    private static final String TOWNSHIP = "巴彦淖尔苏木";
    private static final Actor COUNTY = TestActors.actor(Role.COUNTY_OFFICE, "152222");
    private static final Actor NEIGHBOUR = TestActors.actor(Role.COUNTY_OFFICE, "152223");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRelease releases;

    @Autowired
    ImportPreview preview;

    @Autowired
    SuspicionDesk suspicions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Regions regions;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${registry.data}")
    Path data;

    ImportFixture imports;

    @BeforeEach
    void begin() {
        imports = new ImportFixture(desk, preview, COUNTY);
    }

    @Test
    @SecurityCase("B24")
    void b24_one_household_of_another_area_keeps_the_whole_batch_out() {
        Actor township = TestActors.actor(Role.TOWNSHIP_REVIEWER, villageCode().substring(0, 9));
        ImportFixture mine = new ImportFixture(desk, preview, township);
        byte[] both = join(list(2), GeneratedHouseholds.list(next(1), 1, "好腰苏木镇", "好腰苏木嘎查"));
        BatchView batch = mine.checked("two.csv", both);
        assertThat(batch.counts().foreignRows()).isEqualTo(1);
        assertThat(mine.blocks(batch.id())).containsEntry("X12", 1);
        assertThatThrownBy(() -> Acting.as(township, () -> desk.commit(batch.id(), true)))
                .isInstanceOf(MovedOn.class);
        assertThat(inArea(() -> jdbc.sql(
                                "select count(*) from reg.audit_event where action = 'IMPORT_FOREIGN_ROWS' and object = :object")
                        .param("object", "import:" + batch.id())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_batch_is_decided_by_who_brought_it_and_unknown_to_the_neighbour() {
        BatchView batch = imports.checked("mine.csv", list(1));
        Actor other = TestActors.actor(Role.TOWNSHIP_REVIEWER, villageCode().substring(0, 9));
        assertThatThrownBy(() -> Acting.as(NEIGHBOUR, () -> desk.view(batch.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(other, () -> desk.commit(batch.id(), false)))
                .isInstanceOf(NotFound.class);
        Actor colleague = new Actor("someone", "county-2", "另一人", Role.COUNTY_OFFICE, COUNTY.jurisdiction());
        assertThatThrownBy(() -> Acting.as(colleague, () -> desk.commit(batch.id(), false)))
                .isInstanceOf(NotFound.class);
        Actor auditor = TestActors.actor(Role.AUDITOR, "152222");
        assertThatThrownBy(() -> Acting.as(auditor, () -> desk.upload("x.csv", list(1))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_village_brings_at_most_five_hundred_households() {
        Actor cadre = TestActors.actor(Role.VILLAGE_CADRE, villageCode());
        ImportFixture village = new ImportFixture(desk, preview, cadre);
        BatchId id = village.upload("many.csv", list(501)).id();
        Acting.as(cadre, () -> desk.check(id, 2018, ImportFixture.RECORDED));
        BatchView back = village.settled(id);
        assertThat(back.state()).isEqualTo(BatchState.UPLOADED);
        assertThat(back.refusal()).isEqualTo("exchange.refused.tooManyHouseholds|500");
    }

    @Test
    void b22_a_person_registered_by_somebody_else_after_the_check_stops_the_commit_as_a_whole() {
        int first = next(2);
        BatchView one = imports.checked("one.csv", GeneratedHouseholds.list(first, 2, TOWNSHIP, VILLAGE));
        BatchView two =
                imports.checked("two.csv", join(GeneratedHouseholds.list(first, 2, TOWNSHIP, VILLAGE), list(1)));
        assertThat(imports.committed(one.id(), false).state()).isEqualTo(BatchState.COMMITTED);
        BatchView after = imports.committed(two.id(), false);
        // The same households are unchanged now; the third one comes in.
        assertThat(after.state()).isEqualTo(BatchState.COMMITTED);
        assertThat(after.receipt().households()).isEqualTo(1);
    }

    @Test
    void what_the_preview_has_not_shown_is_not_written_and_a_new_preview_is_asked_about() {
        int first = next(1);
        byte[] list = GeneratedHouseholds.list(first, 1, TOWNSHIP, VILLAGE);
        String other = new String(list, java.nio.charset.Charset.forName("GB18030")).replace("初中", "小学");
        BatchView one = imports.checked("one.csv", list);
        BatchView two = imports.checked("two.csv", gb(other));
        assertThat(two.counts().created()).isEqualTo(1);
        assertThat(imports.committed(one.id(), false).state()).isEqualTo(BatchState.COMMITTED);

        BatchView asked = imports.committed(two.id(), false);

        assertThat(asked.state()).isEqualTo(BatchState.CHECKED);
        assertThat(asked.refusal()).isEqualTo("exchange.moved.preview");
        assertThat(asked.counts().created()).isZero();
        assertThat(asked.counts().changed()).isEqualTo(1);
        assertThat(imports.committed(two.id(), false).state()).isEqualTo(BatchState.COMMITTED);
    }

    @Test
    @SecurityCase("B25")
    void b25_the_order_of_the_rows_does_not_matter_and_a_missing_head_is_told() {
        String[] lines = new String(list(1), java.nio.charset.Charset.forName("GB18030")).split("\n");
        String number = lines[1].split(",")[3];
        String spouseFirst = lines[0] + "\n" + lines[2] + "\n" + lines[1] + "\n";
        BatchView turned = imports.checked("turned.csv", gb(spouseFirst));
        assertThat(imports.blocks(turned.id())).isEmpty();
        BatchView headless = imports.checked("headless.csv", gb(lines[0] + "\n" + lines[2] + "\n"));
        assertThat(imports.blocks(headless.id())).containsKey("V010");
        assertThat(number).isNotBlank();
    }

    @Test
    @SecurityCase("B21")
    void b21_one_number_twice_in_a_file_is_shown_at_both_rows() {
        String text = new String(list(2), java.nio.charset.Charset.forName("GB18030"));
        String[] lines = text.split("\n");
        String id = lines[1].split(",")[6];
        lines[3] = lines[3].replace(lines[3].split(",")[6], id.toLowerCase());
        BatchView batch = imports.checked("twice.csv", gb(String.join("\n", lines) + "\n"));
        assertThat(imports.findings(batch.id(), "V004"))
                .extracting(found -> found.finding().row())
                .contains(2, 4);
    }

    @Test
    @SecurityCase("B21")
    void b21_two_spellings_of_one_number_are_one_number_and_nothing_of_the_file_comes_in() {
        String ending = "15990019780203";
        String number = java.util.stream.IntStream.range(0, 500)
                .mapToObj(no -> ResidentId.complete(ending + String.format("%02d1", no % 50 * 2 % 100))
                        .value())
                .filter(value -> value.endsWith("X"))
                .findFirst()
                .orElseThrow();
        for (String other : List.of(number.toLowerCase(), wide(number))) {
            String[] lines = new String(list(2), java.nio.charset.Charset.forName("GB18030")).split("\n");
            lines[1] = lines[1].replace(lines[1].split(",")[6], number);
            lines[3] = lines[3].replace(lines[3].split(",")[6], other);
            BatchView batch = imports.checked("spellings.csv", gb(String.join("\n", lines) + "\n"));
            assertThat(imports.findings(batch.id(), "V004"))
                    .extracting(found -> found.finding().row())
                    .contains(2, 4);
            long before = households();
            assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.commit(batch.id(), false)))
                    .isInstanceOf(MovedOn.class);
            assertThat(households()).isEqualTo(before);
        }
    }

    private static String wide(String digits) {
        return digits.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    @SecurityCase("B22")
    void b22_one_person_in_two_files_that_are_let_in_at_the_same_moment_comes_in_once() {
        Actor colleague = new Actor("colleague", "county-b22", "另一人", Role.COUNTY_OFFICE, COUNTY.jurisdiction());
        ImportFixture theirs = new ImportFixture(desk, preview, colleague);
        String first = new String(list(1), java.nio.charset.Charset.forName("GB18030"));
        // The same two people in a household of another number, and a household of their own before it.
        String number = first.split("\n")[1].split(",")[4].substring(0, 10);
        String second = first.replace(number, "99" + number.substring(2));
        BatchView one = imports.checked("mine.csv", gb(first));
        BatchView two = theirs.checked("theirs.csv", join(list(1), gb(second)));
        assertThat(one.counts().created()).isEqualTo(1);
        assertThat(two.counts().created()).isEqualTo(2);
        long before = households();

        Acting.as(COUNTY, () -> desk.commit(one.id(), false));
        Acting.as(colleague, () -> desk.commit(two.id(), false));

        List<BatchView> ended = List.of(imports.settled(one.id()), theirs.settled(two.id()));
        assertThat(ended).extracting(BatchView::state).containsOnlyOnce(BatchState.COMMITTED);
        boolean mine = ended.get(0).state() == BatchState.COMMITTED;
        assertThat(households()).isEqualTo(before + (mine ? 1 : 2));
        ImportFixture losers = mine ? theirs : imports;
        BatchView lost = ended.get(mine ? 1 : 0);
        BatchView again = losers.checked("again.csv", mine ? join(gb(second), list(1)) : gb(first + "\n"));
        assertThat(lost.refusal()).isNotBlank();
        assertThat(losers.blocks(again.id())).containsKey("V004");
    }

    @Test
    @SecurityCase({"B28", "T10"})
    void b28_a_code_counts_on_the_date_of_the_record_and_an_ended_one_names_its_successor() {
        String ended = villageCode();
        String next = jdbc.sql(
                        "select code from reg.region where level = 'VILLAGE' and code like '152222%' and code <> ? limit 1")
                .param(ended)
                .query(String.class)
                .single();
        ownerless("update reg.region set valid_to = date '2017-12-31', successor_code = '" + next + "' where code = '"
                + ended + "'");
        regionsRead(ended, true);
        try {
            byte[] coded = gb(new String(list(1), java.nio.charset.Charset.forName("GB18030")).replace(VILLAGE, ended));
            BatchView late = imports.checked("late.csv", coded);
            assertThat(imports.findings(late.id(), "X29"))
                    .singleElement()
                    .satisfies(found -> assertThat(
                                    found.finding().arguments().get(2).toString())
                            .contains(next))
                    .satisfies(found -> assertThat(found.finding().row()).isEqualTo(2));
            BatchId then = imports.upload("then.csv", join(coded, list(1))).id();
            Acting.as(COUNTY, () -> desk.check(then, 2017, LocalDate.of(2017, 12, 31)));
            assertThat(imports.blocks(imports.settled(then).id())).doesNotContainKey("X29");
        } finally {
            ownerless("update reg.region set valid_to = null, successor_code = null where code = '" + ended + "'");
            regionsRead(ended, false);
        }
        for (String wrong : List.of("150102", "152222000000", "52222103202", "152222999999")) {
            BatchView batch = imports.checked(
                    "wrong.csv",
                    gb(new String(list(1), java.nio.charset.Charset.forName("GB18030")).replace(VILLAGE, wrong)));
            assertThat(imports.blocks(batch.id())).as(wrong).containsKey("X11");
        }
    }

    /** Rulebook §15, scenario 9, by import. */
    @Test
    void a_person_registered_in_one_county_whom_the_next_brings_by_import_is_refused_and_kept_as_a_suspicion() {
        int first = next(1);
        BatchView here = imports.checked("here.csv", GeneratedHouseholds.list(first, 1, TOWNSHIP, VILLAGE));
        assertThat(imports.committed(here.id(), false).state()).isEqualTo(BatchState.COMMITTED);
        String township = nameOf("152223100000");
        String village = nameOf("152223100201");
        byte[] list = gb(new String(
                        GeneratedHouseholds.list(first, 1, township, village),
                        java.nio.charset.Charset.forName("GB18030"))
                .replace("科尔沁右翼中旗", nameOf("152223000000")));

        ImportFixture next = new ImportFixture(desk, preview, NEIGHBOUR);
        BatchView there = next.checked("there.csv", list);

        assertThat(next.blocks(there.id())).containsEntry("V004", 2);
        assertThatThrownBy(() -> Acting.as(NEIGHBOUR, () -> desk.commit(there.id(), false)))
                .isInstanceOf(MovedOn.class);
        assertThat(suspected(NEIGHBOUR))
                .as("the county is told no more than no")
                .isEmpty();
        assertThat(suspected(TestActors.actor(Role.PREFECTURE_OFFICE, "1522")))
                .filteredOn(both -> both.first().village().value().startsWith("152223"))
                .as("both people, with both sides")
                .hasSize(2)
                .allSatisfy(both -> {
                    assertThat(both.first().village().value()).isEqualTo("152223100201");
                    assertThat(both.second().village().value()).isEqualTo(villageCode());
                    assertThat(both.second().household()).isNotNull();
                    assertThat(both.triedBy()).isNotBlank();
                });
    }

    private List<Suspicion> suspected(Actor actor) {
        return Acting.as(
                actor,
                () -> suspicions.page(
                        new SuspicionQuery(actor.jurisdiction().region(), SuspicionKind.DUPLICATE, true, null, 100)));
    }

    private String nameOf(String code) {
        return jdbc.sql("select name from reg.region where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    @Test
    @SecurityCase("B30")
    void b30_an_account_that_lost_its_rights_between_check_and_commit_lets_nothing_in() {
        Actor gone = new Actor("P000777", "gone.county", "离任", Role.COUNTY_OFFICE, COUNTY.jurisdiction());
        ImportFixture theirs = new ImportFixture(desk, preview, gone);
        BatchView batch = theirs.checked("gone.csv", list(1));
        inArea(() -> {
            jdbc.sql("insert into reg.person (code, name) values ('P000777', '离任')")
                    .update();
            return jdbc.sql(
                            "insert into reg.account (login, person, state, created_by) values ('gone.county', 'P000777', 'DISABLED', 'test')")
                    .update();
        });
        BatchView after = theirs.committed(batch.id(), false);
        assertThat(after.state()).isEqualTo(BatchState.CHECKED);
        assertThat(after.refusal()).isEqualTo("job.failed.rights");
    }

    @Test
    void a_crash_in_the_middle_of_a_commit_leaves_nothing_and_the_batch_can_be_let_in_again() {
        BatchView batch = imports.checked("crash.csv", list(3));
        long before = households();
        // The last thing a commit writes fails, as a lost connection would.
        ownerless("alter table reg.import_batch add constraint crash check (state <> 'COMMITTED' or serial <> "
                + batch.id().serial() + ") not valid");
        BatchView after = imports.committed(batch.id(), false);
        assertThat(after.state()).isEqualTo(BatchState.CHECKED);
        assertThat(households()).isEqualTo(before);
        ownerless("alter table reg.import_batch drop constraint crash");
        assertThat(imports.committed(batch.id(), false).state()).isEqualTo(BatchState.COMMITTED);
        assertThat(households()).isEqualTo(before + 3);
    }

    @Test
    void the_file_is_kept_sealed_and_opens_for_its_own_batch_only() throws Exception {
        BatchView one = imports.upload("one.csv", list(1));
        BatchView two = imports.upload("two.csv", list(1));
        Path first = data.resolve("imports").resolve(one.id() + ".sealed");
        Path second = data.resolve("imports").resolve(two.id() + ".sealed");
        assertThat(new String(Files.readAllBytes(first), java.nio.charset.Charset.forName("GB18030")))
                .doesNotContain("科尔沁右翼中旗");
        Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Acting.as(COUNTY, () -> desk.check(two.id(), 2018, ImportFixture.RECORDED));
        assertThat(imports.settled(two.id()).state()).isEqualTo(BatchState.UPLOADED);
        Acting.as(COUNTY, () -> desk.discard(one.id()));
        assertThat(first).doesNotExist();
    }

    @Test
    void another_record_date_moves_the_ages() {
        byte[] bornIn2000 = GeneratedHouseholds.list(next(1), 1, "200", TOWNSHIP, VILLAGE);
        BatchId id = imports.upload("young.csv", bornIn2000).id();
        Acting.as(COUNTY, () -> desk.check(id, 2015, LocalDate.of(2015, 12, 31)));
        assertThat(imports.blocks(imports.settled(id).id())).containsKey("V033");
        Acting.as(COUNTY, () -> desk.check(id, 2018, LocalDate.of(2018, 12, 31)));
        assertThat(imports.blocks(imports.settled(id).id())).isEmpty();
    }

    @Test
    void a_batch_whose_policy_is_not_known_says_so_and_can_be_checked_for_another_year() {
        BatchId id = imports.upload("early.csv", list(1)).id();
        Acting.as(COUNTY, () -> desk.check(id, 2008, LocalDate.of(1980, 1, 1)));
        BatchView back = imports.settled(id);
        assertThat(back.state()).isEqualTo(BatchState.UPLOADED);
        assertThat(back.refusal()).isNotBlank();
    }

    @Test
    @SecurityCase("C-20")
    void who_counts_during_a_commit_counts_before_or_after_and_never_half() {
        BatchView batch = imports.checked("counted.csv", list(300));
        String before = counted();
        Acting.as(COUNTY, () -> desk.commit(batch.id(), false));
        Set<String> seen = new LinkedHashSet<>();
        boolean ended = false;
        while (!ended) {
            ended = Acting.as(COUNTY, () -> desk.view(batch.id())).state() != BatchState.COMMITTING;
            seen.add(counted());
        }
        assertThat(imports.settled(batch.id()).state()).isEqualTo(BatchState.COMMITTED);
        assertThat(seen).hasSizeBetween(1, 2).contains(counted());
        seen.remove(counted());
        assertThat(seen).allMatch(before::equals);
    }

    private String counted() {
        return inArea(() -> jdbc.sql(
                        "select (select count(*) from reg.household) || ' ' || (select count(*) from reg.member) || ' ' "
                                + "|| (select count(*) from reg.annual_record)")
                .query(String.class)
                .single());
    }

    /** C19, S4. */
    @Test
    void ten_thousand_households_come_in_at_once_when_another_person_has_released_them_and_go_again() {
        Actor colleague = new Actor("colleague", "county-c19", "另一人", Role.COUNTY_OFFICE, COUNTY.jurisdiction());
        Actor again = new Actor(COUNTY.person(), "county-c19b", "同一人", Role.COUNTY_OFFICE, COUNTY.jurisdiction());
        Actor prefecture = TestActors.actor(Role.PREFECTURE_OFFICE, "1522");
        long before = households();
        BatchView batch = imports.checked("all.csv", list(10_000));
        assertThat(batch.counts().created()).isEqualTo(10_000);
        assertThat(imports.blocks(batch.id())).isEmpty();
        assertThatThrownBy(() -> Acting.as(prefecture, () -> desk.view(batch.id())))
                .as("nobody above was asked yet")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inArea(() -> jdbc.sql(
                                "update reg.import_batch set state = 'COMMITTING', skip_blocked = false where serial = :serial")
                        .param("serial", batch.id().serial())
                        .update()))
                .hasMessageContaining("import_batch_large_is_released");

        assertThat(imports.committed(batch.id(), false).state()).isEqualTo(BatchState.WAITING);
        for (Actor same : List.of(COUNTY, again)) {
            assertThatThrownBy(() -> Acting.as(same, () -> releases.answer(batch.id(), true, "")))
                    .isInstanceOfSatisfying(
                            MovedOn.class, moved -> assertThat(moved.key()).isEqualTo("exchange.moved.ownBatch"));
        }
        assertThatThrownBy(() -> inArea(
                        () -> jdbc.sql("""
                                update reg.import_batch set state = 'CHECKED', released_by = person, released_account = 'other',
                                    released_name = 'n', released_at = reg.clock() where serial = :serial
                                """).param("serial", batch.id().serial()).update()))
                .hasMessageContaining("import_batch_released_by_another");
        assertThat(Acting.as(prefecture, () -> releases.waiting()))
                .extracting(BatchView::id)
                .contains(batch.id());
        assertThatThrownBy(() -> Acting.as(NEIGHBOUR, () -> releases.answer(batch.id(), true, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(prefecture, () -> releases.answer(batch.id(), false, " ")))
                .isInstanceOf(MovedOn.class);
        Acting.as(prefecture, () -> releases.answer(batch.id(), false, "与乡镇名单不符"));
        BatchView sentBack = imports.settled(batch.id());
        assertThat(sentBack.state()).isEqualTo(BatchState.CHECKED);
        assertThat(sentBack.refusal()).contains("与乡镇名单不符");
        assertThat(households()).isEqualTo(before);

        assertThat(imports.committed(batch.id(), false).state()).isEqualTo(BatchState.WAITING);
        Acting.as(colleague, () -> releases.answer(batch.id(), true, "已核对"));
        assertThat(imports.committed(batch.id(), true).state()).isEqualTo(BatchState.COMMITTED);
        assertThat(households()).isEqualTo(before + 10_000);
        Acting.as(COUNTY, () -> desk.undo(batch.id(), "试验"));
        assertThat(households()).isEqualTo(before);
    }

    @Test
    @SecurityCase("F11")
    void a_name_of_a_compatibility_ideograph_comes_in_in_its_one_spelling_with_what_stood_in_the_sheet() {
        String[] lines = new String(list(1), java.nio.charset.Charset.forName("GB18030")).split("\n");
        lines[1] = lines[1].replace(lines[1].split(",")[5], "\uF900明山");

        BatchView batch = imports.committed(
                imports.checked("written.csv", gb(String.join("\n", lines) + "\n"))
                        .id(),
                false);

        assertThat(batch.state()).isEqualTo(BatchState.COMMITTED);
        assertThat(inArea(() -> jdbc.sql("""
                                select m.name || ' ' || coalesce(m.name_raw, '-')
                                from reg.member m join reg.household h on h.county_code = m.county_code and h.serial = m.household_serial
                                where h.batch_serial = :batch order by m.no
                                """)
                        .param("batch", batch.id().serial())
                        .query(String.class)
                        .list()))
                .first()
                .isEqualTo("\u8C48明山 \uF900明山");
    }

    private static byte[] list(int households) {
        return GeneratedHouseholds.list(next(households), households, TOWNSHIP, VILLAGE);
    }

    private static int next(int households) {
        return NEXT.getAndAdd(households);
    }

    private static byte[] gb(String text) {
        return text.getBytes(java.nio.charset.Charset.forName("GB18030"));
    }

    private static byte[] join(byte[] one, byte[] other) {
        String second = new String(other, java.nio.charset.Charset.forName("GB18030"));
        return gb(new String(one, java.nio.charset.Charset.forName("GB18030"))
                + second.substring(GeneratedHouseholds.HEADER.length()));
    }

    /** A change that another node made to the divisions is seen here within a second. */
    private void regionsRead(String code, boolean over) {
        ownerless("update reg.reference_stamp set stamp = nextval('reg.reference_stamp_seq') where kind = 'REGION'");
        org.awaitility.Awaitility.await()
                .until(() -> (regions.find(RegionCode.of(code)).orElseThrow().validTo() != null) == over);
    }

    private String villageCode() {
        return jdbc.sql("select code from reg.region where name like '广太号嘎查%' and code like '152222%'")
                .query(String.class)
                .single();
    }

    private long households() {
        return inArea(() ->
                jdbc.sql("select count(*) from reg.household").query(Long.class).single());
    }

    @Autowired
    org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails owner;

    private void ownerless(String sql) {
        org.jiandang.testing.OwnerSql.on(owner).execute(sql);
    }

    private <T> T inArea(Supplier<T> query) {
        return Acting.as(COUNTY, () -> new TransactionTemplate(transactions).execute(status -> query.get()));
    }
}
