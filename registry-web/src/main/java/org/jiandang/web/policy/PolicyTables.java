package org.jiandang.web.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Setting;
import org.jiandang.policy.catalogue.AskedValues;
import org.jiandang.policy.catalogue.DatedValue;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Turns a profile into the tables of its page: lines, notices, limits and the rest, each with what is to come and what is not known. */
@Component
class PolicyTables {

    private final PolicyText text;
    private final Words words;
    private final Figures figures;

    PolicyTables(PolicyText text, Words words, Figures figures) {
        this.text = text;
        this.words = words;
        this.figures = figures;
    }

    /** A table of the page. */
    record Table(String title, List<PolicyRow> rows) {}

    List<Table> of(PolicyProfile profile, List<DatedValue> life, LocalDate today) {
        return List.of(
                new Table(words.say("policy.lines"), coming(lines(profile, today.getYear()), life, today)),
                new Table(
                        words.say("policy.notices"),
                        coming(named(profile, NoticeStep.values(), NoticeStep::parameter), life, today)),
                new Table(
                        words.say("policy.limits"),
                        coming(named(profile, Limit.values(), Limit::parameter), life, today)),
                new Table(words.say("policy.settings"), coming(settings(profile, life), life, today)));
    }

    /** The lines the registry asks for and nobody knows, one row for each use, standard and kind of area. */
    record UnknownLines(LineKey first, String what, List<LineKey> years) {}

    List<UnknownLines> unknownLines(PolicyProfile profile, int lastYear) {
        return AskedValues.unknownLines(profile, lastYear).stream()
                .collect(Collectors.groupingBy(
                        line -> words.say("policy.line.kind", line.use(), line.standard(), line.area()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new UnknownLines(group.getValue().get(0), group.getKey(), group.getValue()))
                .toList();
    }

    private List<PolicyRow> lines(PolicyProfile profile, int lastYear) {
        List<PolicyRow> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        profile.values().stream().filter(value -> value.line() != null).forEach(value -> {
            LineKey key = Objects.requireNonNull(value.line());
            known.add(key.use() + "/" + key.year());
            rows.add(row(ParameterKey.of(key), value).inOrder(order(key.use(), key.year())));
        });
        for (LineUse use : LineUse.values()) {
            for (int year = AskedValues.FIRST_YEAR; year <= lastYear; year++) {
                if (!known.contains(use + "/" + year)) {
                    LineKey key = new LineKey(
                            use,
                            year,
                            org.jiandang.policy.line.StandardType.ANY,
                            org.jiandang.policy.line.AreaType.ANY);
                    String label = words.say("policy.line", String.valueOf(year), words.of(use));
                    rows.add(PolicyRow.unknown(ParameterKey.of(key), label).inOrder(order(use, year)));
                }
            }
        }
        rows.sort(Comparator.comparing(PolicyRow::order));
        return rows;
    }

    private static String order(LineUse use, int year) {
        return use.ordinal() + "/" + year;
    }

    private <E extends Enum<E>> List<PolicyRow> named(
            PolicyProfile profile, E[] constants, Function<E, String> parameter) {
        return Arrays.stream(constants)
                .map(constant -> ParameterKey.of(parameter.apply(constant)))
                .map(key -> profile.find(key.parameter())
                        .map(value -> row(key, value))
                        .orElseGet(() -> PolicyRow.unknown(key, text.label(key))))
                .toList();
    }

    /** The settings, and the values that only some profiles have or will have. */
    private List<PolicyRow> settings(PolicyProfile profile, List<DatedValue> life) {
        Set<String> shown =
                AskedValues.named().stream().map(ParameterKey::parameter).collect(Collectors.toSet());
        List<PolicyRow> rows = new ArrayList<>(named(profile, Setting.values(), Setting::parameter));
        life.stream()
                .filter(one -> !one.replaced())
                .map(DatedValue::value)
                .filter(value -> value.line() == null && !shown.contains(value.parameter()))
                .filter(value -> !value.parameter().startsWith("word."))
                .map(PolicyValue::parameter)
                .distinct()
                .sorted()
                .map(ParameterKey::of)
                .forEach(key -> rows.add(profile.find(key.parameter())
                        .map(value -> row(key, value))
                        .orElseGet(() -> PolicyRow.unknown(key, text.label(key)))));
        return rows;
    }

    private PolicyRow row(ParameterKey key, PolicyValue value) {
        return new PolicyRow(key, text.label(key), text.value(value), value, text.layer(value), null, "");
    }

    private List<PolicyRow> coming(List<PolicyRow> rows, List<DatedValue> life, LocalDate today) {
        return rows.stream()
                .map(row -> row.coming(life.stream()
                        .filter(one -> one.isFuture(today) && row.key().names(one.value()))
                        .map(one -> words.say("policy.coming", figures.date(one.from()), text.value(one.value())))
                        .findFirst()
                        .orElse(null)))
                .toList();
    }
}
