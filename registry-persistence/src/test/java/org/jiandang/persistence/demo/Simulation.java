package org.jiandang.persistence.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.demo.SyntheticPeople;
import org.jiandang.demo.story.EntryRound;
import org.jiandang.demo.story.ExitRound;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.Turn;
import org.jiandang.demo.story.Wish;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.SurveyService;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/**
 * Takes invented households of real villages through entry in 2017 and exit in 2018, every step by the services and on its day. Meetings and notices
 * are the village's, for all its households at once.
 */
@Component
class Simulation {

    static final int ENTRY_YEAR = 2017;
    static final int EXIT_YEAR = 2018;

    /** Which people are invented; the same seed gives the same years. */
    static final long SEED = Long.getLong("simulation.seed", 2017);

    private static final LocalDate FIRST_SURVEY = LocalDate.of(2017, 9, 10);
    private static final LocalDate END = LocalDate.of(2018, 12, 31);
    private static final BigDecimal ENTRY_LINE = new BigDecimal("2900");

    private final HouseholdEntry guided;
    private final HouseholdDesk desk;
    private final HouseholdReading reading;
    private final SurveyService surveys;
    private final EntryRound entries;
    private final ExitRound exits;

    Simulation(
            HouseholdEntry guided,
            HouseholdDesk desk,
            HouseholdReading reading,
            SurveyService surveys,
            EntryRound entries,
            ExitRound exits) {
        this.guided = guided;
        this.desk = desk;
        this.reading = reading;
        this.surveys = surveys;
        this.entries = entries;
        this.exits = exits;
    }

    /** What came of it: the cases as they ended, and the people of each household. */
    record Result(
            List<CaseRecord> entries,
            List<CaseRecord> exits,
            Map<Long, Integer> people,
            Map<HouseholdId, Long> numbers) {

        List<CaseRecord> registered() {
            return entries.stream()
                    .filter(file -> file.stage() == Stage.REGISTERED)
                    .toList();
        }

        List<CaseRecord> closed() {
            return exits.stream().filter(file -> file.stage() == Stage.CLOSED).toList();
        }

        int peopleOf(List<CaseRecord> cases) {
            return cases.stream()
                    .mapToInt(file -> people.get(file.subject().householdSerial()))
                    .sum();
        }

        long villagesOf(List<CaseRecord> cases) {
            return cases.stream().map(CaseRecord::village).distinct().count();
        }
    }

    /** The first numbers of households that apply, so many for each village in turn. */
    Result run(List<Region> villages, int households) {
        SyntheticPeople poor = new SyntheticPeople(SEED, FIRST_SURVEY, 80).earning(0.6);
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        long number = 0;
        for (int i = 0; i < villages.size(); i++) {
            int share = households * (i + 1) / villages.size() - households * i / villages.size();
            Map<HouseholdId, Long> numbers = new LinkedHashMap<>();
            Region village = villages.get(i);
            while (numbers.size() < share) {
                HouseholdCard card = poor.card(number, village.name(), ENTRY_YEAR, FIRST_SURVEY);
                if (isInNeed(card)) {
                    numbers.put(entered(village.code(), number, card, LocalDate.of(2017, 9, 20), result), number);
                }
                number++;
            }
            result.numbers().putAll(numbers);
            if (share > 0) {
                oneVillage(village, numbers, result);
            }
        }
        return result;
    }

    private void oneVillage(Region village, Map<HouseholdId, Long> numbers, Result result) {
        Staff staff = Staff.invented(village.code());
        List<CaseRecord> taken = entries.walk(
                staff,
                village.code(),
                ENTRY_YEAR,
                LocalDate.of(2017, 10, 10),
                END,
                wishes(numbers, Stage.REGISTERED, 1));
        result.entries().addAll(taken);
        Map<HouseholdId, Long> poor = new LinkedHashMap<>();
        taken.stream().filter(file -> file.stage() == Stage.REGISTERED).forEach(file -> {
            HouseholdId id =
                    new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
            poor.put(id, numbers.get(id));
        });
        poor.forEach((id, number) ->
                surveyed(staff.first(), village, id, number, EXIT_YEAR, 0.95, LocalDate.of(EXIT_YEAR, 9, 12)));
        result.exits()
                .addAll(exits.walk(
                        staff,
                        village.code(),
                        EXIT_YEAR,
                        LocalDate.of(2018, 10, 8),
                        END,
                        wishes(poor, Stage.CLOSED, 4)));
    }

    /** Most go to the end; of every ten one is objected to, one is voted down, one takes it back. */
    private static List<Wish> wishes(Map<HouseholdId, Long> numbers, Stage end, int shift) {
        List<Wish> wishes = new ArrayList<>();
        numbers.forEach((id, number) -> {
            int kind = (int) ((number + shift) % 10);
            Wish special = kind == 3
                    ? new Wish(id, end, Turn.OBJECTION_SETTLED)
                    : kind == 6
                            ? new Wish(id, Stage.APPRAISED, Turn.VOTED_DOWN)
                            : new Wish(id, end == Stage.CLOSED ? Stage.NOMINATED : Stage.APPLIED, Turn.TAKEN_BACK);
            wishes.add(kind == 3 || kind == 6 || kind == 9 ? special : new Wish(id, end, Turn.NONE));
        });
        return wishes;
    }

    private static boolean isInNeed(HouseholdCard card) {
        BigDecimal all = ENTRY_LINE.multiply(BigDecimal.valueOf(card.members().size()));
        return card.year().income().net().amount().compareTo(all) < 0;
    }

    private HouseholdId entered(RegionCode village, long number, HouseholdCard card, LocalDate day, Result result) {
        Outcome outcome = on(
                day,
                Staff.invented(village).first(),
                () -> guided.record(new RecordHousehold("simulation-" + number, village, card)));
        if (outcome instanceof Outcome.Saved saved) {
            result.people().put(saved.id().serial(), card.members().size());
            return saved.id();
        }
        throw new IllegalStateException("household " + number + " is refused: " + outcome);
    }

    /** The first household from a number on that is in need in a later year, entered by its village; with its people and its number in the result. */
    HouseholdId newcomer(Region village, long from, int year, Result result) {
        SyntheticPeople poor = new SyntheticPeople(SEED, FIRST_SURVEY, 80).earning(0.5);
        for (long number = from; ; number++) {
            HouseholdCard card = poor.card(number, village.name(), year, LocalDate.of(year, 9, 10));
            if (isInNeed(card)) {
                HouseholdId id = entered(village.code(), number, card, LocalDate.of(year, 9, 14), result);
                result.numbers().put(id, number);
                return id;
            }
        }
    }

    /** The survey of a later year: the village opens it and writes what it finds; whether all of it was taken. */
    boolean surveyed(
            Actor cadre, Region village, HouseholdId id, long number, int year, double earning, LocalDate day) {
        HouseholdCard card = later(number, village, year, earning);
        return on(day, cadre, () -> {
            surveys.open(id, year, day.minusDays(2));
            for (Section section : List.of(Section.HOUSING, Section.WATER, Section.INCOME)) {
                int version = reading.view(id, year).register().version();
                Outcome outcome = desk.amend(
                        AmendSection.of(id, version, year, section, card.year().section(section)));
                if (!(outcome instanceof Outcome.Saved)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The household of a number as a later year finds it. */
    HouseholdCard later(long number, Region village, int year, double earning) {
        return new SyntheticPeople(SEED, FIRST_SURVEY, 80)
                .earning(earning)
                .card(number, village.name(), year, LocalDate.of(year, 9, 10));
    }

    static <T> T on(LocalDate day, Actor actor, java.util.function.Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }
}
