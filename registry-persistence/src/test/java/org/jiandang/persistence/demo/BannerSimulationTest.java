package org.jiandang.persistence.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** The whole of 科尔沁右翼中旗, a thousand households; some minutes, so only with the profile {@code banner}. Writes docs/simulation.md. */
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
        var at = java.time.LocalDate.of(2018, 12, 31);
        String ledgers = List.of(
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
        Files.writeString(RESULT, """
                # A banner taken through entry and exit

                Written by `./mvnw verify -Pbanner` (`BannerSimulationTest`). %d invented households of the %d villages of 科尔沁右翼中旗 (152222) apply \
                in October 2017 and, where they are registered, are nominated for exit in October 2018. Every step is taken by the application's own \
                services on its day: survey, opinion, comparison, the village's meeting, notices that run their days, objections, reviews, announcement, \
                registration and closure. The lines are those of the example profile.

                | procedure | ended as | households |
                |---|---|---|
                %s
                %s

                | ledger | year | rows | sums | agrees with the others |
                |---|---|---|---|---|
                %s
                """.formatted(
                        result.entries().size(),
                        result.villagesOf(result.entries()),
                        endings("identification", result.entries()),
                        endings("exit", result.exits()),
                        ledgers));
    }

    private static String endings(String procedure, List<CaseRecord> cases) {
        return Arrays.stream(org.jiandang.procedure.Stage.values())
                .filter(stage -> cases.stream().anyMatch(file -> file.stage() == stage))
                .map(stage -> "| " + procedure + " | " + stage + " | "
                        + cases.stream().filter(file -> file.stage() == stage).count() + " |")
                .collect(Collectors.joining("\n"));
    }
}
