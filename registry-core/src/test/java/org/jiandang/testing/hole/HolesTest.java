package org.jiandang.testing.hole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Puts every hole into a copy of the sources, one at a time, and expects that a test finds it: {@code ./mvnw test -Pholes}. Writes {@code
 * target/holes.md}. With {@code -Dholes.only=07,12} only some, with {@code -Dholes.maven=-o} without the network.
 */
@Tag("holes")
class HolesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path WORK = ROOT.resolve("target/holes");

    @Test
    void every_hole_is_found_by_a_test() throws IOException, InterruptedException {
        List<String> only = Stream.of(System.getProperty("holes.only", "").split(","))
                .filter(n -> !n.isBlank())
                .toList();
        List<Hole> holes = Hole.all(ROOT).stream()
                .filter(hole -> only.isEmpty() || only.contains(hole.file().substring(0, 2)))
                .sorted(Comparator.comparing(Hole::module).thenComparing(Hole::file))
                .toList();
        assertThat(holes).isNotEmpty();
        Checkout copy = Checkout.copy(ROOT, WORK.resolve("checkout"));
        List<Verdict> verdicts = new ArrayList<>();
        for (String module : new TreeSet<>(holes.stream().map(Hole::module).toList())) {
            List<Hole> here =
                    holes.stream().filter(hole -> hole.module().equals(module)).toList();
            List<String> tests = here.stream()
                    .flatMap(hole -> hole.tests().stream())
                    .distinct()
                    .toList();
            List<Verdict.Result> sound = copy.test(module, tests, WORK.resolve(module + ".log"));
            assertThat(sound)
                    .as("tests of %s without a hole, see %s", module, WORK)
                    .isNotEmpty();
            assertThat(sound.stream().filter(Verdict.Result::failed))
                    .as("without a hole")
                    .isEmpty();
            for (Hole hole : here) {
                verdicts.add(tried(hole, copy));
                write(verdicts);
            }
        }
        assertThat(verdicts.stream().filter(verdict -> !verdict.found()).map(Verdict::row))
                .as("holes that no test has found, see %s", WORK)
                .isEmpty();
    }

    private static Verdict tried(Hole hole, Checkout copy) throws IOException, InterruptedException {
        copy.put(hole);
        try {
            return Verdict.of(hole, copy.test(hole.module(), hole.tests(), WORK.resolve(hole.file() + ".log")));
        } finally {
            copy.mend(hole);
        }
    }

    private static void write(List<Verdict> verdicts) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Deliberate holes", "", "| Patch | Hole | Control | Found by | Verdict |", "|---|---|---|---|---|"));
        verdicts.stream()
                .sorted(Comparator.comparing(verdict -> verdict.hole().file()))
                .map(Verdict::row)
                .forEach(lines::add);
        Files.write(ROOT.resolve("target/holes.md"), lines);
    }
}
