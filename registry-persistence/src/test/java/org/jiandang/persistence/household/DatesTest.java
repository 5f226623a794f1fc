package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Age;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days are days wherever the machine, the server and the reader stand; names keep their rare characters. */
@RegistryTest
class DatesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222186203");

    @Autowired
    HouseholdFixture households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RegistryClock clock;

    @Test
    @SecurityCase("T8")
    void a_birth_in_summer_time_keeps_its_day() {
        for (LocalDate born : List.of(
                LocalDate.of(1986, 5, 4),
                LocalDate.of(1986, 9, 14),
                LocalDate.of(1988, 4, 17),
                LocalDate.of(1991, 4, 14))) {
            for (String zone : List.of("Asia/Shanghai", "UTC", "America/New_York")) {
                HouseholdCard card = Cards.withHead(Cards.aCard(), Cards.someone(born, Sex.M));
                HouseholdId id = in(zone, () -> households.applicant(VILLAGE, card));

                assertThat(in("Asia/Shanghai", () -> households.view(id))
                                .members()
                                .get(0)
                                .person()
                                .birthDate())
                        .as("%s entered in %s", born, zone)
                        .isEqualTo(born);
                assertThat(ResidentId.of(Cards.numbers(card).get(0).value()).birthDate())
                        .isEqualTo(born);
            }
        }
    }

    @Test
    @SecurityCase("T2")
    void the_day_is_chinas_whatever_the_zone_of_machine_and_server() {
        Instant evening = Instant.parse("2019-10-31T16:00:00Z");
        for (String machine : List.of("UTC", "Asia/Urumqi", "America/New_York")) {
            for (String server : List.of("UTC", "Asia/Urumqi")) {
                assertThat(in(machine, () -> RegistryClock.callAt(evening.minusMillis(1), clock::today)))
                        .isEqualTo("2019-10-31");
                assertThat(in(machine, () -> RegistryClock.callAt(evening, clock::today)))
                        .isEqualTo("2019-11-01");
                assertThat(in(machine, () -> RegistryClock.callAt(evening, () -> today(server))))
                        .isEqualTo("2019-11-01");
                assertThat(in(machine, () -> RegistryClock.callAt(evening.minusMillis(1), () -> today(server))))
                        .isEqualTo("2019-10-31");
            }
        }
    }

    private LocalDate today(String zone) {
        return new TransactionTemplate(transactions).execute(running -> {
            jdbc.sql("SELECT set_config('TimeZone', ?, true)")
                    .param(zone)
                    .query(String.class)
                    .single();
            return jdbc.sql("SELECT reg.today()").query(LocalDate.class).single();
        });
    }

    @Test
    @SecurityCase("T4")
    void ages_reckoned_by_the_database_are_those_of_the_application() {
        List<LocalDate> births = List.of(
                LocalDate.of(2004, 2, 29),
                LocalDate.of(1960, 2, 29),
                LocalDate.of(2008, 2, 29),
                LocalDate.of(2006, 3, 1));
        for (LocalDate birth : births) {
            for (int year = 2023; year <= 2028; year++) {
                for (LocalDate day : List.of(
                        LocalDate.of(year, 2, 28),
                        LocalDate.of(year, 3, 1),
                        LocalDate.of(year, 3, 1).minusDays(1))) {
                    int age = Age.on(day, birth);
                    assertThat(jdbc.sql("SELECT extract(year FROM age(:day::date, :birth::date))::int")
                                    .param("day", day)
                                    .param("birth", birth)
                                    .query(Integer.class)
                                    .single())
                            .as("%s on %s", birth, day)
                            .isEqualTo(age);
                    for (int years : new int[] {16, 18, 60, 65}) {
                        assertThat(jdbc.sql("SELECT :birth::date <= :day::date - make_interval(years => :years)")
                                        .param("day", day)
                                        .param("birth", birth)
                                        .param("years", years)
                                        .query(Boolean.class)
                                        .single())
                                .as("%s on %s is %s", birth, day, years)
                                .isEqualTo(age >= years);
                    }
                }
            }
        }
    }

    @Test
    @SecurityCase("F10")
    void rare_characters_are_stored_and_shown_as_they_were_written() {
        for (String name : List.of(
                "\uD842\uDFB7野", "王" + Character.toString(0x30001), "王" + Character.toString(0x31351), "王\uE863")) {
            HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold().member(1, head -> head.name(name))));

            assertThat(households.view(id).members().get(0).person().name())
                    .isEqualTo(PersonName.of(name).value());
            assertThat(households.view(id).register().headName()).isEqualTo(name);
        }
    }

    private static <T> T in(String zone, Supplier<T> work) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return work.get();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
