package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case of the catalogue of bad inputs and attacks has a test; {@code target/security-cases.md} says which. */
class SecurityCaseReportTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** The annotation with its ids, and the name of the method or type that carries it. */
    private static final Pattern CASE =
            Pattern.compile("@SecurityCase\\((?<ids>[^)]*)\\)(?:(?!@SecurityCase)[\\s\\S])*?"
                    + "(?:\\bvoid|\\bclass|Stream<Dynamic(?:Test|Node|Container)>)\\s+(?<name>\\w+)");

    private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

    @Test
    void every_case_has_a_test_or_is_known_to_wait_for_one() throws IOException {
        Map<String, Set<String>> shown = shownIn(ROOT);
        Files.writeString(ROOT.resolve("registry-web/target/security-cases.md"), report(catalogue(), shown));
        assertThat(missing(catalogue().keySet(), shown.keySet(), open())).isEmpty();
    }

    @Test
    void no_case_waits_that_has_its_test() throws IOException {
        Set<String> shown = shownIn(ROOT).keySet();
        assertThat(open()).noneMatch(shown::contains);
    }

    @Test
    void every_test_names_cases_of_the_catalogue() throws IOException {
        assertThat(catalogue().keySet()).containsAll(shownIn(ROOT).keySet());
    }

    @Test
    void the_catalogue_is_whole() throws IOException {
        assertThat(catalogue()).hasSize(137);
    }

    @Test
    void a_case_that_no_test_names_is_found(@TempDir Path source) throws IOException {
        Files.writeString(
                Files.createDirectories(source.resolve("src/test/java")).resolve("SomeTest.java"), """
                @Test
                @SecurityCase({"F1", "C-2"})
                void a_wrong_digit_is_refused() {}
                """);
        Map<String, Set<String>> shown = shownIn(source);
        assertThat(shown).containsEntry("C-2", Set.of("SomeTest.a_wrong_digit_is_refused"));
        assertThat(missing(List.of("F1", "F2", "F3", "C-2"), shown.keySet(), Set.of("F3")))
                .containsExactly("F2");
    }

    private static List<String> missing(Iterable<String> cases, Set<String> shown, Set<String> open) {
        List<String> missing = new ArrayList<>();
        cases.forEach(missing::add);
        missing.removeIf(one -> shown.contains(one) || open.contains(one));
        return missing;
    }

    private static Map<String, Set<String>> shownIn(Path root) throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().contains("src/test/java"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("SecurityCaseReportTest.java") || !path.startsWith(ROOT))
                    .toList()) {
                Matcher found = CASE.matcher(Files.readString(file));
                while (found.find()) {
                    String type = file.getFileName().toString().replace(".java", "");
                    String test = type.equals(found.group("name")) ? type : type + "." + found.group("name");
                    ID.matcher(found.group("ids"))
                            .results()
                            .forEach(id -> shown.computeIfAbsent(id.group(1), none -> new TreeSet<>())
                                    .add(test));
                }
            }
        }
        return shown;
    }

    private static Map<String, List<String>> catalogue() throws IOException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        for (String line : lines("security-cases.tsv")) {
            List<String> columns = List.of(line.split("\t"));
            cases.put(columns.get(0), columns.subList(1, columns.size()));
        }
        return cases;
    }

    private static Set<String> open() throws IOException {
        return Set.copyOf(lines("security-cases-open.txt"));
    }

    private static List<String> lines(String resource) throws IOException {
        return Files.readAllLines(
                        ROOT.resolve("registry-web/src/test/resources").resolve(resource))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String report(Map<String, List<String>> cases, Map<String, Set<String>> shown) {
        StringBuilder report =
                new StringBuilder("| Case | What comes in | What must be the answer | Tests |\n|---|---|---|---|\n");
        cases.forEach((id, words) -> report.append("| %s | %s | %s |%n"
                .formatted(
                        id,
                        String.join(" | ", words),
                        String.join("<br>", shown.getOrDefault(id, Set.of("none yet"))))));
        return report.toString();
    }
}
