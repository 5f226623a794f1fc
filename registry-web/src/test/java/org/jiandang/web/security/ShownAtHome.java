package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every page of the matrix, opened at home by every role that may: what the record holds of it, and what it does not show. */
class ShownAtHome {

    /** Whole identity numbers of invented people, also within a disability card, and their bank accounts. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:1599\\d{13}[\\dXx]|62\\d{14,17}(?!\\d))");

    /** Telephones of the invented households and people; those of officers are there to be called. */
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1540000000[12](?!\\d)");

    private static final Pattern OBJECT = Pattern.compile(
            "/(cases|watches|clues|transfers|care|suspicions|objections|notices|changes)/.*\\d{6}-\\d+(/[a-z]+)?");

    private static final String UNRECORDED = "-unrecorded";
    private static final Set<String> NOT_HERE =
            Set.of("GET /login", "GET /setup", "GET /activate", "GET /jobs/{id}/progress", "GET /step-up");

    private final MockMvcTester mvc;
    private final SignedIn signedIn;
    private final JdbcTemplate owner;

    @Autowired
    ShownAtHome(MockMvcTester mvc, SignedIn signedIn, FlywayConnectionDetails connection) {
        this.mvc = mvc;
        this.signedIn = signedIn;
        this.owner = OwnerSql.on(connection);
    }

    Stream<DynamicTest> tests(Predicate<Row> isOfHome, Function<Row, String> address) {
        owner.execute("""
                CREATE OR REPLACE FUNCTION reg.full_table() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'no space left'; END $$;
                CREATE OR REPLACE TRIGGER full_table BEFORE INSERT ON reg.audit_event FOR EACH ROW
                WHEN (NEW.account LIKE '%-unrecorded') EXECUTE FUNCTION reg.full_table()""");
        Map<String, String> expected = AuditExpectations.all();
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("the hunt finds whole values", ShownAtHome::findsWhatIsThere)),
                AuthzMatrix.rows().stream()
                        .filter(row -> row.method().equals("GET") && !row.anyone())
                        .filter(row -> !NOT_HERE.contains(row.handler()) && isOfHome.test(row))
                        .map(row -> DynamicTest.dynamicTest(
                                row.toString(),
                                () -> look(row, address.apply(row), expected.getOrDefault(row.handler(), "no row")))));
    }

    private void look(Row row, String address, String expected) throws UnsupportedEncodingException {
        boolean opened = false;
        for (Role role : row.roles()) {
            String login = signedIn.account(role, area(role));
            long before = newest();
            MvcTestResult shown =
                    mvc.get().uri(address).with(signedIn.as(login, role)).exchange();
            String page = shown.getResponse().getContentAsString();
            assertThat(whole(page))
                    .as("whole numbers on %s for %s", address, role)
                    .isEmpty();
            if (shown.getResponse().getStatus() == 200 && !role.isAdministrator()) {
                opened = true;
                assertThat(recorded(before, login))
                        .as("what %s leaves on record for %s", address, role)
                        .isEqualTo(expected.equals("none") ? List.of() : List.of(expected.split("\\+")));
                namedItsPurpose(address, role, before, login);
            }
        }
        if (opened && !expected.equals("none") && row.roles().contains(Role.COUNTY_OFFICE)) {
            notWithoutRecord(address);
        }
    }

    private static List<String> whole(String page) {
        return Stream.of(NUMBER, PHONE)
                .flatMap(pattern -> pattern.matcher(page).results())
                .map(MatchResult::group)
                .toList();
    }

    /** A hunt that finds nothing of what was put into the register would prove nothing. */
    private static void findsWhatIsThere() {
        HouseholdCard card = OneOfEach.disabled();
        assertThat(card.members().stream()
                        .map(member -> member.identity().idNumber().value().length())
                        .toList())
                .contains(20, 22);
        Stream.concat(
                        card.members().stream()
                                .flatMap(member -> Stream.of(
                                        member.identity().idNumber().value(),
                                        member.particulars().phone().value())),
                        Stream.of(card.account().value(), card.contact().phone().value()))
                .forEach(value ->
                        assertThat(whole("<td>" + value + "</td>")).as(value).hasSize(1));
    }

    /** Whoever reads one object from above leaves with the reading what it was for: what was said, or the object itself. */
    private void namedItsPurpose(String address, Role role, long after, String login) {
        if (role.readsFromAbove() && OBJECT.matcher(address).matches() && !address.endsWith("/purpose")) {
            assertThat(owner.queryForObject(
                            "SELECT count(*) FROM reg.audit_event WHERE id > ? AND account = ? AND action ~ '^(VIEW|PRINT)' AND purpose IS NULL",
                            Long.class,
                            after,
                            login))
                    .as("what %s reads %s for", role, address)
                    .isZero();
        }
    }

    /** X18: when nothing can be recorded, no page that shows somebody opens. */
    private void notWithoutRecord(String address) {
        String login = signedIn.account(Role.COUNTY_OFFICE, area(Role.COUNTY_OFFICE), UNRECORDED);
        RequestPostProcessor by = signedIn.as(login, Role.COUNTY_OFFICE);
        MvcTestResult shown =
                mvc.method(HttpMethod.GET).uri(address).with(by).with(csrf()).exchange();
        boolean refused =
                shown.getUnresolvedException() != null || shown.getResponse().getStatus() >= 400;
        assertThat(refused)
                .as("%s opens although it cannot be recorded", address)
                .isTrue();
    }

    private List<String> recorded(long after, String login) {
        return owner.queryForList(
                "SELECT action FROM reg.audit_event WHERE id > ? AND account = ? ORDER BY id",
                String.class,
                after,
                login);
    }

    private long newest() {
        Long id = owner.queryForObject("SELECT coalesce(max(id), 0) FROM reg.audit_event", Long.class);
        return id == null ? 0 : id;
    }

    private static String area(Role role) {
        return role.level()
                .map(level -> OneOfEach.VILLAGE.value().substring(0, level.digits()))
                .orElse(role.isAdministrator() ? "15" : OneOfEach.VILLAGE.countyCode());
    }
}
