package org.jiandang.testing.hole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of deliberate holes stays true while the sources change; {@link HolesTest} then shows that each is found. */
class HolePatchesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int LEAST = 15;

    static List<Hole> holes() throws IOException {
        return Hole.all(ROOT);
    }

    @Test
    void there_are_at_least_fifteen_and_each_has_its_own_name() throws IOException {
        assertThat(holes()).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(holes()).extracting(Hole::name).doesNotHaveDuplicates();
        assertThat(holes()).extracting(hole -> hole.file().substring(0, 2)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("holes")
    void a_hole_fits_the_sources_of_today(Hole hole) throws IOException {
        assertThat(hole.changes()).isNotEmpty();
        for (Change change : hole.changes()) {
            assertThat(change.appliedTo(ROOT)).isNotBlank();
            assertThat(change.path()).as("the product, not its tests").doesNotContain("src/test");
        }
    }

    @ParameterizedTest
    @MethodSource("holes")
    void the_tests_that_shall_find_it_are_there(Hole hole) throws IOException {
        Path tests = ROOT.resolve(hole.module()).resolve("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            Set<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            assertThat(hole.tests()).allSatisfy(test -> assertThat(names).contains(test + ".java"));
        }
    }

    @Test
    void only_a_test_that_ran_or_a_refused_start_finds_a_hole() throws IOException {
        Hole hole = holes().get(0);
        assertThat(Verdict.of(hole, List.of()).found())
                .as("did not compile, or broke off")
                .isFalse();
        assertThat(Verdict.of(hole, results("")).found()).as("nothing failed").isFalse();
        assertThat(Verdict.of(hole, results("Failed to load ApplicationContext, no such bean"))
                        .found())
                .isFalse();
        assertThat(Verdict.of(hole, results("Failed to load ApplicationContext\nRefusedToStart: open: t"))
                        .why())
                .isEqualTo("the start is refused: open: t");
        assertThat(Verdict.of(hole, results("expected 403")).found()).isTrue();
    }

    private static List<Verdict.Result> results(String failure) {
        return List.of(new Verdict.Result("ATest.a", ""), new Verdict.Result("ATest.b", failure));
    }

    @Test
    void a_patch_whose_lines_have_changed_is_noticed(@TempDir Path root) throws IOException {
        Change change = Change.read(List.of("--- a/A.txt", "+++ b/A.txt", "@@ -1 +1 @@", " one", "-two", "+none"))
                .get(0);
        Path file = root.resolve("A.txt");
        Files.writeString(file, "one\ntwo\nthree\n");
        assertThat(change.appliedTo(root)).isEqualTo("one\nnone\nthree\n");
        Files.writeString(file, "one\ntwo\none\ntwo\n");
        assertThatThrownBy(() -> change.appliedTo(root)).isInstanceOf(IllegalStateException.class);
        Files.writeString(file, "one\nthree\n");
        assertThatThrownBy(() -> change.appliedTo(root))
                .hasMessageContaining("A.txt")
                .hasMessageContaining("two");
    }
}
