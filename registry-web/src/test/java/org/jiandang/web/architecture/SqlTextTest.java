package org.jiandang.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a statement is written down in the source: literals and constants. What is put into it while the registry runs is named here, with why. */
class SqlTextTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** Files whose statements are put together while the registry runs, and of what; never of what somebody typed. */
    private static final Map<String, String> BUILT = Map.ofEntries(
            Map.entry("BatchUndo", "our tables and their columns, as the catalogue of the database has them"),
            Map.entry("DataKeys", "one of its own conditions"),
            Map.entry(
                    "HouseholdList", "its own conditions for the fields of the search that are filled in; ASC or DESC"),
            Map.entry("HouseholdRowsInBulk", "columns named after the fields of our records"),
            Map.entry("JdbcAssessments", "one of its two tables"),
            Map.entry("JdbcImportBatches", "its own assignments and states of each step; FOR UPDATE or nothing"),
            Map.entry("JdbcItems", "FOR UPDATE or nothing"),
            Map.entry("JdbcLedgerRows", "the columns and conditions of the ledgers in the source"),
            Map.entry("KeyCheck", "one of its own tables"),
            Map.entry("MemberRowsInBulk", "columns named after the fields of our records"),
            Map.entry("PastCounts", "the tables of its own list"),
            Map.entry("RoundTable", "one assignment, of both its tables"),
            Map.entry("StoredKeyChest", "one of its own two conditions"),
            Map.entry("StoredVersions", "our tables that keep a history"),
            Map.entry("TableReportThrottle", "one of its own conditions"),
            Map.entry("YearRowsInBulk", "columns named after the fields of our records"));

    private static final Pattern CALL = Pattern.compile(
            "\\.\\s*(?:sql|prepareStatement|createNativeQuery|createQuery|batchUpdate|queryForObject|queryForList)\\(");

    private static final Pattern JOINED = Pattern.compile("\\+|formatted\\(|format\\(|replace\\(|concat\\(");

    private static final String PIECE = "(?:S|(?:[A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*)";
    private static final String WORDS = PIECE + "(?:\\.(?:formatted|replace)\\(" + PIECE + "(?:," + PIECE + ")*\\))?";
    private static final Pattern WRITTEN_DOWN = Pattern.compile(WORDS + "(?:\\+" + WORDS + ")*");

    @Test
    void the_text_of_a_statement_is_put_together_only_where_it_says_of_what() {
        Set<String> built = sources()
                .filter(file -> puts(read(file)))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(built).isEqualTo(new TreeSet<>(BUILT.keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"SELECT * FROM t WHERE name = '\" + name + \"'\")",
                "jdbc.sql(\"SELECT * FROM t ORDER BY %s\".formatted(order))",
                "jdbc.sql(SELECT + where(filter))",
                "jdbc\n    .sql(\"SELECT \"\n        + columns)",
                "connection.prepareStatement(\"SELECT \" + columns)",
                "entities.createNativeQuery(text.replace(\"x\", typed))"
            })
    void what_is_put_into_a_statement_is_found(String source) {
        assertThat(puts(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"SELECT 1 WHERE a = ?\").param(name + \"'\")",
                "jdbc.sql(\"\"\"\n SELECT \"a\" + 1\n \"\"\").param(x)",
                "jdbc.sql(READ + \"WHERE serial = ?\" + Rows.ORDER)",
                "jdbc.sql(READ.formatted(\"\", ORDER))"
            })
    void what_is_written_down_is_not(String source) {
        assertThat(puts(source)).isFalse();
    }

    private static boolean puts(String source) {
        String bare = source.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "S")
                .replaceAll("\"(?:\\\\.|[^\"\\\\\\n])*\"", "S")
                .replaceAll("(?m)//.*$", "");
        Matcher call = CALL.matcher(bare);
        while (call.find()) {
            String text = firstArgument(bare, call.end());
            if (JOINED.matcher(text).find() && !WRITTEN_DOWN.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The first argument of a call without its blanks, from behind the opening parenthesis. */
    private static String firstArgument(String source, int start) {
        int depth = 0;
        int end = start;
        while (end < source.length()) {
            char c = source.charAt(end);
            if (depth == 0 && (c == ')' || c == ',')) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        return source.substring(start, end).replaceAll("\\s", "");
    }

    private static Stream<Path> sources() {
        return Stream.of("registry-core", "registry-persistence", "registry-web")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(SqlTextTest::walk)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
