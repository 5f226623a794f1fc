package org.jiandang.persistence.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.persistence.demo.OwnBooks.Month;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** The whole of 科尔沁右翼中旗, a thousand households through three years; long, so only with the profile {@code banner}. Writes docs/simulation.md. */
@Tag("banner")
class BannerSimulationTest extends SimulatedLedgers {

    private static final Path RESULT = Path.of("..", "docs", "simulation.md");

    @Override
    RegionCode area() {
        return RegionCode.of("152222000000");
    }

    @Override
    List<Region> villages() {
        return regions.children(area()).stream()
                .filter(township -> township.level() == RegionLevel.TOWNSHIP)
                .flatMap(township -> regions.children(township.code()).stream())
                .filter(village ->
                        village.name().endsWith("嘎查") || village.name().endsWith("村"))
                .toList();
    }

    @Override
    int households() {
        return 1000;
    }

    @AfterAll
    void writeDown() throws IOException {
        if (course == null) {
            return;
        }
        Files.writeString(RESULT, """
                # A banner taken through three years

                Written by `./mvnw verify -Pbanner` (`BannerSimulationTest`), people of seed %d; `-Dsimulation.seed=…` invents others. %d invented \
                households of the %d villages of 科尔沁右翼中旗 (152222) apply in October 2017 and, where they are registered, are nominated for exit \
                in October 2018. In %d everything else happens to those on the register, month by month. Every step is taken by the application's own \
                services on its day, under a moving clock. The lines are those of the example profile. `TownshipSimulationTest` does the same with a \
                township in every `verify`.

                ## Entry and exit

                | procedure | ended as | households |
                |---|---|---|
                %s
                %s

                | ledger | year | rows | sums | agrees with the others |
                |---|---|---|---|---|
                %s

                ## The year after

                What happened, as it was seen when it was done: %s.

                The register at the end of each month. At each of them the ledgers L1, L2, L4, L5, L6, L22 and L24 say the same as these books and as each \
                other; people before, plus those who came, less those who went, are the people after; every household has exactly one head.

                | end of | households | poor | exited | relapsed | people | came | went | entered | fell back | left poverty | removed | watched | measures |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                %s

                The yearly round: %d households on its first day, %d of them not surveyed; %d on its last, %d not surveyed (what parted during the year). \
                Its frozen year end counts %s. After another month, with %d people on the register, it counts the same, and its kept ledgers read again \
                as of its day have the same hash.

                Every decision judged again from its own facts: %d, different %d. Households that passed the exit gate and that the re-check of the same \
                day finds to have left too early (V070): %d. Doubtful clearings (V074, V075): %d.
                """.formatted(
                Simulation.SEED,
                result.entries().size(),
                result.villagesOf(result.entries()),
                YearAfter.YEAR,
                endings("identification", result.entries()),
                endings("exit", result.exits()),
                ledgers(),
                course.december().done().entrySet().stream()
                        .map(one ->
                                one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + one.getValue())
                        .collect(Collectors.joining(", ")),
                course.months().stream().map(BannerSimulationTest::line).collect(Collectors.joining("\n")),
                course.opened().due(),
                course.opened().unsurveyed(),
                course.closing().due(),
                course.closing().unsurveyed(),
                course.frozen().figures().entrySet().stream()
                        .filter(one -> !one.getKey().startsWith("CAUSE"))
                        .map(one -> one.getKey().strip() + " " + one.getValue().replace(' ', '/'))
                        .collect(Collectors.joining(", ", "(households/people) ", "")),
                course.months().get(12).people(),
                replayed().judged(),
                replayed().different(),
                doubtfulExits,
                course.doubts()));
    }

    private static String line(Month month) {
        return "| " + month.day() + " | " + month.all() + " | " + month.of(HouseholdStatus.POOR) + " | "
                + month.of(HouseholdStatus.EXITED) + " | " + month.of(HouseholdStatus.RELAPSED) + " | " + month.people()
                + " | " + month.arrived() + " | " + month.departed() + " | " + month.of(Event.ENTRY) + " | "
                + month.of(Event.RELAPSE) + " | " + month.of(Event.EXIT) + " | " + month.of(Event.REMOVAL) + " | "
                + month.of(Event.WATCH) + " | " + month.of(Event.MEASURE) + " |";
    }

    private String ledgers() {
        var at = java.time.LocalDate.of(2018, 12, 31);
        return List.of(
                        HouseholdLedger.LEDGER,
                        PeopleLedger.LEDGER,
                        EntryLedger.LEDGER,
                        ExitLedger.LEDGER,
                        NoticeLedger.LEDGER)
                .stream()
                .map(ledger -> {
                    int year = ledger == EntryLedger.LEDGER ? Simulation.ENTRY_YEAR : Simulation.EXIT_YEAR;
                    var sheet = sheet(ledger, year, at);
                    return "| " + ledger.code() + " | " + year + " | "
                            + sheet.totals().rows() + " | "
                            + sheet.totals().sums().entrySet().stream()
                                    .map(sum ->
                                            sum.getKey() + " " + sum.getValue().toPlainString())
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " | "
                            + (sheet.checks().isEmpty()
                                    ? "–"
                                    : sheet.checks().stream()
                                            .map(check -> check.verdict().name())
                                            .distinct()
                                            .collect(Collectors.joining(", ")))
                            + " |";
                })
                .collect(Collectors.joining("\n"));
    }

    private static String endings(String procedure, List<CaseRecord> cases) {
        return Arrays.stream(org.jiandang.procedure.Stage.values())
                .filter(stage -> cases.stream().anyMatch(file -> file.stage() == stage))
                .map(stage -> "| " + procedure + " | " + stage + " | "
                        + cases.stream().filter(file -> file.stage() == stage).count() + " |")
                .collect(Collectors.joining("\n"));
    }
}
