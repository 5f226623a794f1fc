package org.jiandang.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes that keep the code readable in one sitting; the formatter and Checkstyle keep the rest. */
class SourceBudgetTest {

    private static final int IMPORTS = 25;
    private static final int TEMPLATE_LINES = 100;
    private static final int PACKAGE_FILES = 25;

    /** Lists by nature, one small file for each entry: the ledgers, the national code lists, the sections of the card. */
    private static final List<Path> LISTS =
            List.of(Path.of("ledger/book"), Path.of("household/code"), Path.of("household/card"));

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void no_file_imports_more_than_25_types() {
        assertThat(overImported(ROOT)).isEmpty();
    }

    @Test
    void no_template_is_longer_than_100_lines() {
        assertThat(longTemplates(ROOT)).isEmpty();
    }

    @Test
    void no_package_has_more_than_25_files() {
        assertThat(fullPackages(ROOT)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        assertThat(unexplained(ROOT)).isEmpty();
    }

    @Test
    void a_file_over_the_budgets_is_found(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("registry-web/src/main/java/org/jiandang/big"));
        String imports = Stream.iterate(1, n -> n + 1)
                .limit(26)
                .map(n -> "import a.B" + n + ";\n")
                .collect(Collectors.joining());
        for (int i = 0; i < 26; i++) {
            Files.writeString(folder.resolve("F" + i + ".java"), i == 0 ? imports : "");
        }
        Path templates = Files.createDirectories(root.resolve("registry-web/src/main/resources/templates"));
        Files.writeString(templates.resolve("long.html"), "<p>\n".repeat(101));

        assertThat(overImported(root)).hasSize(1);
        assertThat(fullPackages(root)).hasSize(1);
        assertThat(longTemplates(root)).hasSize(1);
        assertThat(unexplained(root)).hasSize(1);
    }

    private static List<String> overImported(Path root) {
        return sources(root, ".java")
                .filter(file -> lines(file).stream()
                                .filter(line -> line.startsWith("import "))
                                .count()
                        > IMPORTS)
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static List<String> longTemplates(Path root) {
        return sources(root, ".html")
                .filter(file -> file.toString().contains("templates"))
                .filter(file -> lines(file).size() > TEMPLATE_LINES)
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static Map<String, Long> fullPackages(Path root) {
        Map<String, Long> sizes = sources(root, ".java")
                .filter(file ->
                        !file.endsWith("package-info.java") && LISTS.stream().noneMatch(file.getParent()::endsWith))
                .collect(Collectors.groupingBy(
                        file -> root.relativize(file.getParent()).toString(), TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= PACKAGE_FILES);
        return sizes;
    }

    private static List<String> unexplained(Path root) {
        return sources(root, ".java")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                .map(folder -> root.relativize(folder).toString())
                .toList();
    }

    private static Stream<Path> sources(Path root, String ending) {
        return Stream.of("registry-core", "registry-persistence", "registry-web")
                .map(module -> root.resolve(module).resolve("src/main"))
                .filter(Files::exists)
                .flatMap(SourceBudgetTest::walk)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
