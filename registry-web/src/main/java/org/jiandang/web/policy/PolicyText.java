package org.jiandang.web.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Setting;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Says values of policy, their names and layers in the reader's language; {@code #policyText} in templates. */
@Component
public class PolicyText implements PageObject {

    /** Settings whose value is a list of codes, with the keys of their words. */
    private static final Map<String, String> CODED = Map.of(
            Setting.VILLAGE_CHECKLIST.parameter(), "enum.ChecklistItem.%s",
            Setting.COUNTY_MAY_RAISE.parameter(), "enum.LineUse.%s");

    /** Those whose codes are rules, which keep their codes beside the words: people speak of them by these. */
    private static final Set<String> RULES = Set.of(
            Setting.EXIT_CONDITIONS.parameter(),
            Setting.VILLAGE_EXIT_CONDITIONS.parameter(),
            Setting.COUNTY_EXIT_CONDITIONS.parameter());

    private final Words words;
    private final Figures figures;
    private final Regions regions;

    PolicyText(Words words, Figures figures, Regions regions) {
        this.words = words;
        this.figures = figures;
        this.regions = regions;
    }

    @Override
    public String pageName() {
        return "policyText";
    }

    /** What a parameter is. */
    public String label(ParameterKey key) {
        LineKey line = key.line();
        if (line != null) {
            return line(line);
        }
        String name = key.parameter();
        return Stream.of(NoticeStep.values(), Limit.values(), Setting.values())
                .flatMap(Stream::of)
                .filter(constant -> parameter(constant).equals(name))
                .findFirst()
                .map(constant -> words.of((Enum<?>) constant))
                .orElseGet(() -> other(key));
    }

    private String other(ParameterKey key) {
        String last = key.parameter().substring(key.parameter().indexOf('.') + 1);
        return switch (key.kind()) {
            case SEVERITY -> words.say("policy.severity", last);
            case STABLE_INCOME -> words.say("policy.stable", "@enum.IncomeItem." + last);
            default ->
                Objects.requireNonNullElse(
                        words.find("policy.parameter." + key.parameter(), List.of()), key.parameter());
        };
    }

    private static String parameter(Object constant) {
        if (constant instanceof NoticeStep step) {
            return step.parameter();
        }
        return constant instanceof Limit limit ? limit.parameter() : ((Setting) constant).parameter();
    }

    /** A line in full: 2018 年退出标准线（各类标准，各类地区）. */
    public String line(LineKey line) {
        return words.say(
                "policy.line.of",
                String.valueOf(line.year()),
                words.of(line.use()),
                words.of(line.standard()),
                words.of(line.area()));
    }

    /** The value with its unit and how it is compared. */
    public String value(PolicyValue value) {
        ParameterKey key = ParameterKey.of(value);
        String plain = plain(key, value);
        return switch (key.kind()) {
            case NOTICE -> words.say(value.inclusive() ? "policy.firstDay" : "policy.nextDay", plain);
            case LINE, LIMIT -> words.say(value.inclusive() ? "policy.inclusive" : "policy.exclusive", plain);
            default -> plain;
        };
    }

    private String plain(ParameterKey key, PolicyValue value) {
        switch (key.kind()) {
            case SEVERITY:
                return words.say("enum.Severity." + value.value());
            case STABLE_INCOME:
                return words.say(Boolean.parseBoolean(value.value()) ? "app.yes" : "app.no");
            default:
                String unit = value.unit().isEmpty()
                        ? null
                        : words.find("policy.unit." + value.unit(), List.of(number(value)));
                return unit == null ? codes(key.parameter(), value.value()) : unit;
        }
    }

    /** A list of codes in words; other values as they stand. */
    private String codes(String parameter, String value) {
        String words = CODED.get(parameter);
        if (words == null && !RULES.contains(parameter)) {
            return value;
        }
        return Stream.of(value.split(","))
                .map(code -> words == null ? named(code) : said(words.formatted(code), code))
                .collect(Collectors.joining(this.words.say("app.comma")));
    }

    private String named(String rule) {
        String title = words.find("rule." + rule + ".title", List.of());
        return title == null ? rule : rule + " " + title;
    }

    private String said(String key, String otherwise) {
        return Objects.requireNonNullElse(words.find(key, List.of()), otherwise);
    }

    /** Whose value it is: set for an area of its own, or by a profile. */
    public String layer(PolicyValue value) {
        return value.prefix().isEmpty()
                ? profile(value.profile())
                : words.say("policy.layer.own", place(RegionCode.ofPrefix(value.prefix())));
    }

    /** The name of a place. */
    public String place(RegionCode code) {
        return regions.find(code).map(Region::name).orElseGet(code::value);
    }

    /** What lines are for, as choices. */
    public List<Choice> uses() {
        return words.choices(LineUse.class);
    }

    /** Whose standards there are, as choices, the widest first. */
    public List<Choice> standards() {
        return words.choices(List.of(StandardType.ANY, StandardType.NATIONAL, StandardType.REGIONAL));
    }

    /** The kinds of area, as choices, the widest first. */
    public List<Choice> areas() {
        return words.choices(List.of(AreaType.ANY, AreaType.FARMING, AreaType.PASTORAL));
    }

    /** The name of a profile. */
    public String profile(String key) {
        return Objects.requireNonNullElse(words.find("policy.layer." + key, List.of()), key);
    }

    private String number(PolicyValue value) {
        return value.value().matches("-?\\d+(\\.\\d+)?")
                ? figures.measure(new BigDecimal(value.value()))
                : value.value();
    }
}
