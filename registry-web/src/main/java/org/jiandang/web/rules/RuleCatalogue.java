package org.jiandang.web.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jiandang.exit.ExitRules;
import org.jiandang.policy.Place;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Rule;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Severity;
import org.jiandang.rulebook.Chapter;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rules in words as they hold in a region. */
@Component
class RuleCatalogue {

    /** Where a sentence has a figure the catalogue shows a gap. */
    private static final List<String> GAPS =
            IntStream.range(0, 12).mapToObj(n -> "…").toList();

    private final Words words;

    RuleCatalogue(Words words) {
        this.words = words;
    }

    List<RuleLine> of(Chapter chapter, PolicyProfile profile, Map<String, Long> open) {
        return chapter.book().rules().stream()
                .map(rule -> line(chapter, rule, profile, open))
                .toList();
    }

    RuleLine line(Chapter chapter, Rule<?> rule, PolicyProfile profile, Map<String, Long> open) {
        String code = rule.code();
        String sentence = Objects.requireNonNullElse(words.find("rule." + code, GAPS), code);
        Severity here = profile.severity(code, rule.severity());
        return new RuleLine(
                code,
                chapter.key(),
                name(code, sentence),
                sentence,
                words.find("rule." + code + ".remedy", GAPS),
                rule.clause().toString(),
                rule.place().map(place -> place(chapter, place)).orElse(null),
                here,
                here != rule.severity(),
                isAsked(code, profile),
                open.getOrDefault(code, 0L));
    }

    private String name(String code, String sentence) {
        String name = words.find("rule." + code + ".name", List.of());
        return name != null ? name : Objects.requireNonNullElse(words.find("rule." + code + ".title", GAPS), sentence);
    }

    private static boolean isAsked(String code, PolicyProfile profile) {
        return ExitRules.BOOK.rule(code).isEmpty()
                || profile.find(Setting.EXIT_CONDITIONS.parameter()).isEmpty()
                || profile.exitConditions().contains(code);
    }

    private @Nullable String place(Chapter chapter, Place place) {
        String section = words.find(chapter.fields() + "section." + place.section(), List.of());
        String field = words.find(chapter.fields() + "field." + place.section() + "." + place.field(), List.of());
        return section == null || field == null ? section : section + " / " + field;
    }
}
