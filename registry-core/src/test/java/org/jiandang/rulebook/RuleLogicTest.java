package org.jiandang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiandang.policy.Examples.Example;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The facts of the examples as they were when a rule was written, and what it said of them. A rule is never edited: what it decided years ago must
 * come out the same today.
 */
class RuleLogicTest {

    private static final Path KEPT = Path.of("src/test/resources/rule-facts.jsonl");
    private static final String CHANGED =
            "the logic of %s differs from the day it was written: give the changed logic a new code and a from-date, and leave the old rule as it is";

    /** Facts as they were kept, with what one rule found in them. */
    private record Kept(String code, String type, JsonNode facts, List<String> findings) {}

    @Test
    void every_rule_says_of_the_kept_facts_what_it_said_when_it_was_written() throws Exception {
        write();
        for (Kept kept : read()) {
            RuleBook<?> book = RuleBooks.chapterOf(kept.code())
                    .orElseThrow(() -> new AssertionError(kept.code() + " is gone; a rule is retired, never deleted"))
                    .book();
            Object facts = FactsJson.MAPPER.treeToValue(kept.facts(), Class.forName(kept.type()));
            assertThat(findings(book, kept.code(), facts))
                    .as(CHANGED, kept.code())
                    .isEqualTo(kept.findings());
        }
    }

    @Test
    void every_rule_has_kept_facts_that_hold_and_kept_facts_that_fail() throws Exception {
        write();
        Set<String> holding = new TreeSet<>();
        Set<String> failing = new TreeSet<>();
        read().forEach(kept -> (kept.findings().isEmpty() ? holding : failing).add(kept.code()));
        Set<String> all = RuleBooks.ALL.stream()
                .flatMap(chapter -> chapter.book().rules().stream())
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(holding)
                .as("keep the facts of a new rule with -Dregistry.golden=write")
                .containsAll(all);
        assertThat(failing)
                .as("keep the facts of a new rule with -Dregistry.golden=write")
                .containsAll(all);
    }

    /** Adds the examples of rules that have none yet; what is kept is never written again. */
    private static void write() throws IOException {
        if (!"write".equals(System.getProperty("registry.golden"))) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.exists(KEPT) ? Files.readAllLines(KEPT) : List.of());
        Set<String> known = new TreeSet<>();
        for (String line : lines) {
            known.add(FactsJson.MAPPER.readValue(line, Kept.class).code());
        }
        for (Map.Entry<String, List<Example>> rule :
                TaggedExamples.ofEveryRule().entrySet()) {
            if (!known.contains(rule.getKey())) {
                for (Example example : rule.getValue()) {
                    lines.add(FactsJson.MAPPER.writeValueAsString(new Kept(
                            rule.getKey(),
                            example.facts().getClass().getName(),
                            FactsJson.MAPPER.valueToTree(example.facts()),
                            findings(example.book(), rule.getKey(), example.facts()))));
                }
            }
        }
        Files.createDirectories(KEPT.getParent());
        Files.write(KEPT, lines);
    }

    private static List<Kept> read() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (String line : Files.readAllLines(KEPT)) {
            kept.add(FactsJson.MAPPER.readValue(line, Kept.class));
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static <F> List<String> findings(RuleBook<F> book, String code, Object facts) {
        return book.rule(code).orElseThrow().judge((F) facts).stream()
                .map(RuleLogicTest::said)
                .sorted()
                .toList();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.place().section() + "."
                + finding.place().field() + " " + finding.place().memberNo() + " " + finding.arguments();
    }
}
