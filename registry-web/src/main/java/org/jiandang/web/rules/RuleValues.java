package org.jiandang.web.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Rule;
import org.jiandang.policy.Setting;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The values of a profile that a rule reads, in words; one that nobody has entered is shown as not set. */
@Component
class RuleValues {

    private final Words words;
    private final Figures figures;

    RuleValues(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    List<RuleValue> of(Rule<?> rule, PolicyProfile profile) {
        return rule.parameters().stream().flatMap(name -> values(name, profile)).toList();
    }

    private Stream<RuleValue> values(String name, PolicyProfile profile) {
        List<PolicyValue> found =
                profile.values().stream().filter(value -> isNamed(name, value)).toList();
        return found.isEmpty()
                ? Stream.of(new RuleValue(label(name), "", "", false))
                : found.stream().map(this::value);
    }

    private static boolean isNamed(String name, PolicyValue value) {
        LineKey line = value.line();
        if (line != null) {
            return name.equals(line.use().parameter());
        }
        return name.endsWith(".")
                ? value.parameter().startsWith(name)
                : value.parameter().equals(name);
    }

    private RuleValue value(PolicyValue value) {
        LineKey line = value.line();
        String label = line == null
                ? label(value.parameter())
                : words.say(
                        "policy.line.of",
                        String.valueOf(line.year()),
                        words.of(line.use()),
                        words.of(line.standard()),
                        words.of(line.area()));
        return new RuleValue(
                label,
                text(value),
                value.provenance().clause().toString(),
                value.provenance().example());
    }

    private String text(PolicyValue value) {
        String number = value.value().matches("-?\\d+(\\.\\d+)?")
                ? figures.measure(new BigDecimal(value.value()))
                : value.value();
        String plain =
                Objects.requireNonNullElse(words.find("policy.unit." + value.unit(), List.of(number)), value.value());
        if (value.parameter().startsWith("notice.")) {
            return words.say(value.inclusive() ? "policy.firstDay" : "policy.nextDay", plain);
        }
        boolean compared = value.line() != null || value.parameter().startsWith("limit.");
        return compared ? words.say(value.inclusive() ? "policy.inclusive" : "policy.exclusive", plain) : plain;
    }

    /** Limits, notices, settings and lines bear the label of their constant. */
    private String label(String name) {
        return Stream.of(
                        Stream.of(Limit.values()).map(one -> new Named(one.parameter(), one)),
                        Stream.of(NoticeStep.values()).map(one -> new Named(one.parameter(), one)),
                        Stream.of(Setting.values()).map(one -> new Named(one.parameter(), one)),
                        Stream.of(LineUse.values()).map(one -> new Named(one.parameter(), one)))
                .flatMap(all -> all)
                .filter(one -> one.name().equals(name))
                .map(one -> words.of(one.constant()))
                .findFirst()
                .orElse(name);
    }

    private record Named(String name, Enum<?> constant) {}
}
