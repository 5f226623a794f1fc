package org.jiandang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.policy.Examples.Example;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Rule;
import org.jiandang.policy.Severity;
import org.jiandang.policy.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** Every rule of every book is shown by examples, and no profile makes one milder. */
class RuleExamplesTest {

    @Test
    void every_rule_has_an_example_that_holds_one_that_fails_and_one_at_the_boundary() {
        List<String> lacking = new ArrayList<>();
        for (Map.Entry<String, List<Example>> rule :
                TaggedExamples.ofEveryRule().entrySet()) {
            List<Outcome> judged = rule.getValue().stream()
                    .map(example -> example.outcome(rule.getKey()))
                    .collect(Collectors.toList());
            if (judged.size() < 3 || !judged.contains(Outcome.HOLDS) || !judged.contains(Outcome.BREACHED)) {
                lacking.add(rule.getKey() + " has " + judged);
            }
        }

        assertThat(lacking)
                .as("tag a test method with the code and judge at least three examples by policy.Examples")
                .isEmpty();
    }

    @Test
    void no_two_books_share_a_code() {
        Set<String> seen = new HashSet<>();

        assertThat(RuleBooks.ALL.stream()
                        .flatMap(chapter -> chapter.book().rules().stream())
                        .map(Rule::code)
                        .filter(code -> !seen.add(code)))
                .isEmpty();
    }

    @Test
    void a_profile_raises_a_severity_and_never_lowers_one() {
        for (Chapter chapter : RuleBooks.ALL) {
            for (Rule<?> rule : chapter.book().rules()) {
                for (Severity asked : Severity.values()) {
                    PolicyProfile profile =
                            PolicyProfile.of("P", PolicyValue.of("severity." + rule.code(), asked.name(), true, ""));
                    Severity here = chapter.book()
                            .under(profile)
                            .rule(rule.code())
                            .orElseThrow()
                            .severity();
                    assertThat(here).as(rule.code()).isEqualTo(rule.severity().raisedTo(asked));
                    if (rule.severity() == Severity.BLOCK) {
                        assertThat(here).as(rule.code()).isEqualTo(Severity.BLOCK);
                    }
                }
            }
        }
    }
}
