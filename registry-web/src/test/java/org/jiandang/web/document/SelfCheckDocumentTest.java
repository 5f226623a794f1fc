package org.jiandang.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers an assessor reads name nothing that is not there: tests, cases of the catalogue, controls. */
class SelfCheckDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PAPERS =
            List.of("threat-model.md", "self-check-asvs.md", "self-check-dengbao.md");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\b");
    private static final Pattern CASE = Pattern.compile("(?<![\\w-])(?:[FBUTX]\\d+|C-\\d+)(?!\\w)");
    private static final Pattern CONTROL = Pattern.compile("(?<![\\w-])C(\\d+)(?!\\w)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final int CONTROLS = 50;

    @Test
    void every_test_that_a_paper_names_is_in_the_source() throws IOException {
        Set<String> there = tests();
        for (String paper : PAPERS) {
            assertThat(there).as(paper).containsAll(found(TEST, read(paper)));
        }
    }

    @Test
    void every_case_that_a_paper_names_is_in_the_catalogue() throws IOException {
        Set<String> catalogue = Files.readAllLines(Path.of("src/test/resources/security-cases.tsv")).stream()
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toSet());
        for (String paper : PAPERS) {
            assertThat(catalogue).as(paper).containsAll(found(CASE, read(paper)));
        }
    }

    @Test
    void every_control_has_its_row_in_the_threat_model_and_there_is_no_other() throws IOException {
        Set<String> controls =
                IntStream.rangeClosed(1, CONTROLS).mapToObj(no -> "C" + no).collect(Collectors.toSet());
        assertThat(controls).allMatch(rows(read("threat-model.md"))::contains);
        for (String paper : PAPERS) {
            assertThat(controls).as(paper).containsAll(found(CONTROL, read(paper)));
        }
    }

    @Test
    void every_file_that_a_paper_points_to_is_there() throws IOException {
        for (String paper : PAPERS) {
            Path at = ROOT.resolve("docs").resolve(paper);
            assertThat(LINK.matcher(Files.readString(at)).results().map(link -> link.group(1)))
                    .as(paper)
                    .allMatch(link -> Files.exists(at.resolveSibling(link)));
        }
    }

    @Test
    void what_is_not_there_is_noticed() throws IOException {
        String text = "| C51 | kept | `NoSuchThingTest`, F99, C-21 |";
        assertThat(found(TEST, text)).containsExactly("NoSuchThingTest");
        assertThat(tests()).doesNotContain("NoSuchThingTest").contains("SelfCheckDocumentTest");
        assertThat(found(CASE, text)).containsExactly("C-21", "F99");
        assertThat(found(CONTROL, text)).containsExactly("C51");
        assertThat(rows(text)).containsExactly("C51");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| C"))
                .map(line -> line.split("\\|")[1].strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            Set<String> names = new TreeSet<>();
            for (Path module : modules.map(path -> path.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
            return names;
        }
    }

    private static String read(String paper) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(paper));
    }
}
