package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jiandang.testing.TestServer;
import org.jiandang.web.exchange.sheet.GeneratedHouseholds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports by the county's office, and what of them the database holds. */
final class Imports {

    private static final String TOWNSHIP = "好腰苏木镇";
    private static final String VILLAGE = "好腰苏木嘎查";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataSource superuser;
    private final JdbcTemplate all;

    Imports(String database) {
        superuser = TestServer.get().superuser(database);
        all = new JdbcTemplate(superuser);
    }

    JdbcTemplate database() {
        return all;
    }

    DataSource superuser() {
        return superuser;
    }

    /** Brings a list of sound households; its page. */
    static String upload(Visitor county, int first, int households) {
        return upload(county, first, households, TOWNSHIP, VILLAGE);
    }

    private static String upload(Visitor county, int first, int households, String township, String village) {
        var answer = county.upload(
                "/imports",
                county.form("/imports", "/imports"),
                "file",
                "list.csv",
                GeneratedHouseholds.list(first, households, township, village));
        assertThat(Visitor.location(answer)).as(answer.body()).matches("/imports/\\d{6}-\\d+");
        return Visitor.location(answer);
    }

    /** Asks for its check and gives the number of the job. */
    long check(Visitor county, String batch) {
        return check(county, batch, county.form(batch, batch + "/check"));
    }

    /** The same with the form read before. */
    long check(Visitor county, String batch, Map<String, String> form) {
        var answer = county.post(batch + "/check", form, Map.of("year", "2018", "recordDate", "2018-12-31"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return newestJob();
    }

    /** Asks for its commit and gives the number of the job. */
    long commit(Visitor county, String batch) {
        var answer = county.submit(batch, batch + "/commit", Map.of("mode", "all"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return newestJob();
    }

    /** Brings a list, has it checked and lets it in. */
    void letIn(RegistryProcess registry, Visitor county, int first, int households) {
        letIn(registry, county, first, households, TOWNSHIP, VILLAGE);
    }

    /** The same for a village of another name. */
    void letIn(RegistryProcess registry, Visitor county, int first, int households, String township, String village) {
        String batch = upload(county, first, households, township, village);
        long check = check(county, batch);
        registry.until("checked", PATIENCE, () -> stateOfJob(check).equals("DONE"));
        long commit = commit(county, batch);
        registry.until("let in", PATIENCE, () -> stateOfJob(commit).equals("DONE"));
        assertThat(state(batch)).isEqualTo("COMMITTED");
    }

    private long newestJob() {
        return number("SELECT max(id) FROM reg.job");
    }

    String stateOfJob(long job) {
        return text("SELECT state FROM reg.job WHERE id = " + job);
    }

    /** Whether the job runs and is in a step. */
    boolean isAt(long job, String step) {
        return number("SELECT count(*) FROM reg.job WHERE id = " + job + " AND state = 'RUNNING' AND message = '" + step
                        + "'")
                == 1;
    }

    String state(String batch) {
        return text("SELECT state FROM reg.import_batch WHERE county_code || '-' || serial = '"
                + batch.substring("/imports/".length()) + "'");
    }

    long households() {
        return number("SELECT count(*) FROM reg.household");
    }

    /** Stops the job at the next count of its work: its row is locked. */
    Hold hold(long job) {
        return Hold.take(superuser, "SELECT FROM reg.job WHERE id = " + job + " FOR UPDATE");
    }

    long number(String sql) {
        Long found = all.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    String text(String sql) {
        return String.valueOf(all.queryForObject(sql, String.class));
    }

    /** No batch is in part: what is committed has as many households as it says, and nothing else is there. */
    void nothingIsInPart() {
        assertThat(number("SELECT coalesce(sum(committed), 0) FROM reg.import_batch WHERE state = 'COMMITTED'"))
                .isEqualTo(households());
        assertThat(number("SELECT count(*) FROM reg.household h WHERE NOT EXISTS (SELECT FROM reg.member m"
                        + " WHERE (m.county_code, m.household_serial) = (h.county_code, h.serial))"))
                .isZero();
    }
}
