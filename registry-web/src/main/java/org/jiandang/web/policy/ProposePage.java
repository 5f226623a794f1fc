package org.jiandang.web.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Severity;
import org.jiandang.policy.catalogue.AskedValues;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.ParameterKind;
import org.jiandang.policy.catalogue.ValueShape;
import org.jiandang.policy.line.LineKey;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.rulebook.RuleBooks;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a proposal offer: the values there are, the units of one, what holds today. */
@Component
class ProposePage {

    private static final String SEVERITY = "severity.";

    private final Policies policies;
    private final PolicyText text;
    private final Words words;
    private final RegistryClock clock;

    ProposePage(Policies policies, PolicyText text, Words words, RegistryClock clock) {
        this.policies = policies;
        this.text = text;
        this.words = words;
        this.clock = clock;
    }

    /** The values that can be chosen. */
    void choose(RegionCode region, Model model) {
        model.addAttribute(
                "parameters",
                AskedValues.named().stream().map(key -> choice(key.toString())).toList());
        model.addAttribute(
                "rules",
                RuleBooks.ALL.stream()
                        .flatMap(chapter -> chapter.book().rules().stream())
                        .map(rule -> rule.code())
                        .distinct()
                        .map(code -> choice(SEVERITY + code))
                        .toList());
        int next = clock.today().getYear() + 1;
        model.addAttribute(
                "years",
                IntStream.rangeClosed(2011, next)
                        .map(year -> next - (year - 2011))
                        .mapToObj(String::valueOf)
                        .map(year -> new Choice(year, year))
                        .toList());
    }

    private Choice choice(String key) {
        return new Choice(key, text.label(ParameterKey.of(key)));
    }

    /** The key of a value the registry knows. */
    ParameterKey known(String of) {
        ParameterKey key = PolicyPlace.key(of);
        boolean known = switch (key.kind()) {
            case SEVERITY ->
                RuleBooks.rule(key.parameter().substring(SEVERITY.length())).isPresent();
            case STABLE_INCOME, WORD -> false;
            default -> true;
        };
        if (!known) {
            throw new NotFound("parameter", of);
        }
        return key;
    }

    /** An empty form, with unit and comparison as they are today. */
    ProposalForm begin(RegionCode region, ParameterKey key) {
        Optional<PolicyValue> now = inForce(region, key);
        String unit =
                ValueShape.units(key, now.map(PolicyValue::unit).orElse("")).get(0);
        return new ProposalForm(
                key.toString(),
                "",
                String.valueOf(now.map(PolicyValue::inclusive).orElse(false)),
                now.map(PolicyValue::unit).filter(one -> !one.isEmpty()).orElse(unit),
                "",
                "",
                "",
                "H",
                clock.today().plusDays(1).toString(),
                "");
    }

    void fill(RegionCode region, ParameterKey key, Model model) {
        Optional<PolicyValue> now = inForce(region, key);
        model.addAttribute("key", key);
        model.addAttribute("label", text.label(key));
        model.addAttribute("now", now.orElse(null));
        model.addAttribute(
                "units",
                ValueShape.units(key, now.map(PolicyValue::unit).orElse("")).stream()
                        .map(unit -> new Choice(unit, words.say("policy.unit.of." + (unit.isEmpty() ? "none" : unit))))
                        .toList());
        String notice = key.kind() == ParameterKind.NOTICE ? ".notice" : "";
        model.addAttribute(
                "comparisons",
                key.kind().hasInclusive()
                        ? List.of(
                                new Choice("true", words.say("policy.inclusive.yes" + notice)),
                                new Choice("false", words.say("policy.inclusive.no" + notice)))
                        : List.of());
        model.addAttribute("values", values(key));
        model.addAttribute("hint", words.say("policy.hint." + hint(key)));
        model.addAttribute(
                "confidences",
                Stream.of("H", "M", "L")
                        .map(one -> new Choice(one, words.say("policy.confidence." + one)))
                        .toList());
    }

    /** The values to choose from, where they are words. */
    private List<Choice> values(ParameterKey key) {
        return switch (key.kind()) {
            case SEVERITY -> words.choices(List.of(Severity.EXPLAIN, Severity.BLOCK));
            default -> List.of();
        };
    }

    private static String hint(ParameterKey key) {
        return key.kind() == ParameterKind.SETTING
                ? Map.of(
                                "quorum",
                                "share",
                                "exitConditions",
                                "codes",
                                "labourAge",
                                "ages",
                                "incomeYearStart",
                                "monthDay")
                        .getOrDefault(key.parameter(), "plain")
                : key.kind().name();
    }

    Optional<PolicyValue> inForce(RegionCode region, ParameterKey key) {
        LineKey line = key.line();
        return policies.at(region, clock.today()).values().stream()
                .filter(value -> line == null
                        ? key.names(value)
                        : value.line() != null
                                && Objects.requireNonNull(value.line()).covers(line))
                .findFirst();
    }
}
