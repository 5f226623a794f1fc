package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three samples of the field, as {@code expected.json} plants their errors. */
@RegistryTest
@OwnDatabase
@Import(ContentSheetReader.class)
class SampleImportTest {
    private static final Actor COUNTY = TestActors.actor(Role.COUNTY_OFFICE, "152222");
    private static final String WORKBOOK = "im-banner-3-sheets.xlsx";
    private static final String MEMBERS = "national-members.xlsx";
    private static final String HOUSEHOLDS = "national-households-gbk.csv";

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportPreview preview;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ImportFixture imports;
    JsonNode expected;

    @BeforeEach
    void begin() {
        imports = new ImportFixture(desk, preview, COUNTY);
        expected = JsonMapper.builder().build().readTree(ImportFixture.sample("expected.json"));
    }

    @AfterEach
    void takeBack() {
        for (BatchView batch : Acting.as(COUNTY, () -> desk.list(null, 50))) {
            if (batch.state() == BatchState.COMMITTED) {
                Acting.as(COUNTY, () -> desk.undo(batch.id(), "end of the test"));
            }
        }
        assertThat(count("household")).isZero();
    }

    @Test
    void the_workbook_of_three_sheets_has_the_planted_findings_and_no_others() {
        BatchView batch = imports.checked(WORKBOOK, ImportFixture.sample(WORKBOOK));
        assertThat(batch.state()).isEqualTo(BatchState.CHECKED);
        assertThat(batch.counts().households()).isEqualTo(120);
        assertThat(batch.counts().members()).isEqualTo(278);
        assertPlanted(WORKBOOK, batch);
        assertThat(batch.counts().created()).isEqualTo(112);
    }

    @Test
    void the_member_export_has_the_planted_findings_and_no_others() {
        assertPlanted(MEMBERS, imports.checked(MEMBERS, ImportFixture.sample(MEMBERS)));
    }

    @Test
    void the_household_list_updates_what_the_corrected_members_made() {
        BatchView members = imports.checked("corrected.xlsx", CorrectedSample.members());
        assertThat(imports.blocks(members.id())).isEmpty();
        assertThat(imports.committed(members.id(), false).state()).isEqualTo(BatchState.COMMITTED);
        BatchView list = imports.checked(HOUSEHOLDS, ImportFixture.sample(HOUSEHOLDS));
        assertThat(list.file().charset()).isEqualTo("GB18030");
        assertPlanted(HOUSEHOLDS, list);
        assertThat(list.counts().changed()).isEqualTo(115);
        assertThat(imports.committed(list.id(), true).state()).isEqualTo(BatchState.COMMITTED);
        perCapitaIsAsExpected();
    }

    @Test
    void a_household_list_alone_says_that_the_members_come_first() {
        BatchView list = imports.checked(HOUSEHOLDS, ImportFixture.sample(HOUSEHOLDS));
        assertThat(imports.blocks(list.id())).containsEntry("X18", 120);
        assertThat(list.counts().blocked()).isEqualTo(120);
    }

    @Test
    void net_income_per_person_of_the_member_export_is_kept() {
        BatchView batch = imports.checked(MEMBERS, ImportFixture.sample(MEMBERS));
        imports.committed(batch.id(), true);
        perCapitaIsAsExpected();
    }

    @Test
    void all_or_nothing_is_refused_while_a_household_is_blocked() {
        BatchView batch = imports.checked(WORKBOOK, ImportFixture.sample(WORKBOOK));
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.commit(batch.id(), false)))
                .isInstanceOf(MovedOn.class);
        assertThat(count("household")).isZero();
    }

    @Test
    void the_sound_households_come_in_and_the_undo_takes_them_back() {
        BatchView batch = imports.checked(WORKBOOK, ImportFixture.sample(WORKBOOK));
        BatchView committed = imports.committed(batch.id(), true);
        assertThat(committed.state()).isEqualTo(BatchState.COMMITTED);
        assertThat(committed.receipt().households()).isEqualTo(112);
        assertThat(committed.receipt().hash()).hasSize(64);
        assertThat(count("household")).isEqualTo(112);
        assertThat(count("resident")).isEqualTo(count("member"));
        assertThat(count("annual_record")).isEqualTo(112);
        assertThat(count("data_finding")).isPositive();
        Acting.as(COUNTY, () -> desk.undo(batch.id(), "错批"));
        for (String table :
                new String[] {"household", "member", "resident", "annual_record", "annual_member", "data_finding"}) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("household_history")).isPositive();
    }

    @Test
    void the_second_format_shows_what_it_would_change_and_the_undo_restores_it() {
        BatchView members = imports.checked(MEMBERS, ImportFixture.sample(MEMBERS));
        imports.committed(members.id(), true);
        String before = state();
        BatchView workbook = imports.checked(WORKBOOK, ImportFixture.sample(WORKBOOK));
        assertThat(workbook.counts().changed()).isEqualTo(112);
        assertThat(Acting.as(COUNTY, () -> preview.outcomes(workbook.id(), Outcome.Kind.CHANGED, 0, 5)))
                .allSatisfy(one -> assertThat(one.changes())
                        .anyMatch(change -> change.field().equals("contact.address") && change.from() == null));
        imports.committed(workbook.id(), true);
        assertThat(state()).isNotEqualTo(before);
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.undo(members.id(), "错批")))
                .isInstanceOf(MovedOn.class);
        Acting.as(COUNTY, () -> desk.undo(workbook.id(), "错批"));
        assertThat(state()).isEqualTo(before);
        Acting.as(COUNTY, () -> desk.undo(members.id(), "错批"));
        assertThat(count("household")).isZero();
    }

    @Test
    @SecurityCase("B23")
    void the_same_file_is_recognised_and_may_come_again_after_an_undo() {
        byte[] file = ImportFixture.sample(WORKBOOK);
        BatchView first = imports.checked(WORKBOOK, file);
        imports.committed(first.id(), true);
        BatchView second = imports.upload("renamed.xlsx", file);
        assertThat(second.state()).isEqualTo(BatchState.REFUSED);
        assertThat(second.refusal()).startsWith("exchange.refused.sameFile|");
        Acting.as(COUNTY, () -> desk.undo(first.id(), "错批"));
        assertThat(imports.upload(WORKBOOK, file).state()).isEqualTo(BatchState.UPLOADED);
    }

    @Test
    void the_same_households_again_are_unchanged() {
        BatchView first = imports.checked("a.xlsx", CorrectedSample.members());
        imports.committed(first.id(), false);
        BatchView again = imports.checked("b.xlsx", CorrectedSample.membersWithTitle());
        assertThat(again.file().notes().proposedYear()).isEqualTo(2018);
        assertThat(again.counts().unchanged()).isEqualTo(120);
        assertThat(again.isCommittable()).isFalse();
    }

    private void assertPlanted(String file, BatchView batch) {
        JsonNode of = expected.get("files").get(file);
        Map<String, Integer> planted = new TreeMap<>();
        of.get("planted")
                .properties()
                .forEach(rule -> planted.put(rule.getKey(), rule.getValue().size()));
        assertThat(imports.blocks(batch.id())).isEqualTo(planted);
        of.get("planted")
                .properties()
                .forEach(rule -> rule.getValue()
                        .forEach(one -> assertThat(imports.findings(batch.id(), rule.getKey()))
                                .anyMatch(found -> found.finding()
                                        .key()
                                        .equals(one.get("household").asString()))));
        assertThat(batch.counts().blocked())
                .isEqualTo(of.get("blocked_households").asInt());
    }

    private void perCapitaIsAsExpected() {
        Map<String, String> stored = new TreeMap<>();
        inArea(() -> jdbc.sql("""
                        select h.national_no, a.per_capita from reg.household h join reg.annual_record a
                          on a.county_code = h.county_code and a.household_serial = h.serial and a.year = 2018
                        """)
                .query((row, n) -> stored.put(
                        row.getString(1),
                        row.getBigDecimal(2).stripTrailingZeros().toPlainString()))
                .list());
        expected.get("per_capita_net")
                .properties()
                .forEach(one -> assertThat(stored.get(one.getKey()))
                        .as(one.getKey())
                        .isEqualTo(one.getValue()
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    /** Everything the register holds of households, but for what counts its changes. */
    private String state() {
        return inArea(() -> jdbc.sql("""
                        select md5(string_agg(row, chr(10) order by row)) from (
                            select (to_jsonb(t) - 'valid_from' - 'version' - 'revision')::text as row from reg.household t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.member t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.annual_record t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.annual_member t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.annual_income t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.resident t
                            union all select (to_jsonb(t) - 'valid_from')::text from reg.data_finding t) all_rows
                        """).query(String.class).single());
    }

    private long count(String table) {
        return inArea(() ->
                jdbc.sql("select count(*) from reg." + table).query(Long.class).single());
    }

    private <T> T inArea(java.util.function.Supplier<T> query) {
        return Acting.as(COUNTY, () -> new TransactionTemplate(transactions).execute(status -> query.get()));
    }
}
