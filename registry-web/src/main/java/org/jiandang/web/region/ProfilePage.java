package org.jiandang.web.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Setting;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Turns a profile into the tables of its page: lines, notices, limits and the rest, and for each what is not known. */
@Component
class ProfilePage {

    /** The first year the registry keeps. */
    private static final int FIRST_YEAR = 2014;

    private final Words words;
    private final Figures figures;
    private final RegistryClock clock;

    ProfilePage(Words words, Figures figures, RegistryClock clock) {
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    void fill(Model model, PolicyProfile profile) {
        model.addAttribute("profile", profile);
        model.addAttribute("exampleValues", profile.isExample());
        model.addAttribute("words", profile.words(LocaleContextHolder.getLocale()));
        model.addAttribute("lines", lines(profile));
        model.addAttribute("notices", named(profile, NoticeStep.values(), NoticeStep::parameter));
        model.addAttribute("limits", named(profile, Limit.values(), Limit::parameter));
        model.addAttribute("settings", settings(profile));
    }

    private List<ProfileRow> lines(PolicyProfile profile) {
        List<ProfileRow> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        profile.values().stream().filter(value -> value.line() != null).forEach(value -> {
            LineKey key = Objects.requireNonNull(value.line());
            known.add(key.use() + "/" + key.year());
            rows.add(row(lineLabel(key), value).inOrder(order(key.use(), key.year())));
        });
        for (LineUse use : LineUse.values()) {
            for (int year = FIRST_YEAR; year <= clock.today().getYear(); year++) {
                if (!known.contains(use + "/" + year)) {
                    String label = words.say("policy.line", String.valueOf(year), words.of(use));
                    rows.add(ProfileRow.unknown(label).inOrder(order(use, year)));
                }
            }
        }
        rows.sort(Comparator.comparing(ProfileRow::order));
        return rows;
    }

    private static String order(LineUse use, int year) {
        return use.ordinal() + "/" + year;
    }

    private String lineLabel(LineKey key) {
        return words.say(
                "policy.line.of",
                String.valueOf(key.year()),
                words.of(key.use()),
                words.of(key.standard()),
                words.of(key.area()));
    }

    private <E extends Enum<E>> List<ProfileRow> named(
            PolicyProfile profile, E[] constants, Function<E, String> parameter) {
        return Arrays.stream(constants)
                .map(constant -> profile.find(parameter.apply(constant))
                        .map(value -> row(words.of(constant), value))
                        .orElseGet(() -> ProfileRow.unknown(words.of(constant))))
                .toList();
    }

    /** The settings, and the values that only some profiles have. */
    private List<ProfileRow> settings(PolicyProfile profile) {
        Set<String> shown = new HashSet<>();
        Stream.of(Setting.values()).map(Setting::parameter).forEach(shown::add);
        Stream.of(NoticeStep.values()).map(NoticeStep::parameter).forEach(shown::add);
        Stream.of(Limit.values()).map(Limit::parameter).forEach(shown::add);
        List<ProfileRow> rows = new ArrayList<>(named(profile, Setting.values(), Setting::parameter));
        profile.values().stream()
                .filter(value -> value.line() == null && !shown.contains(value.parameter()))
                .filter(value -> !value.parameter().startsWith("word."))
                .forEach(value -> rows.add(row(label(value.parameter()), value)));
        return rows;
    }

    private String label(String parameter) {
        String label = words.find("policy.parameter." + parameter, List.of());
        return label == null ? parameter : label;
    }

    private ProfileRow row(String label, PolicyValue value) {
        return ProfileRow.of(label, text(value), value);
    }

    private String text(PolicyValue value) {
        boolean notice = value.parameter().startsWith("notice.");
        String unit = value.unit().isEmpty() ? null : words.find("policy.unit." + value.unit(), List.of(number(value)));
        String plain = unit == null ? value.value() : unit;
        if (notice) {
            return words.say(value.inclusive() ? "policy.firstDay" : "policy.nextDay", plain);
        }
        boolean compared = value.line() != null || value.parameter().startsWith("limit.");
        return compared ? words.say(value.inclusive() ? "policy.inclusive" : "policy.exclusive", plain) : plain;
    }

    private String number(PolicyValue value) {
        return value.value().matches("-?\\d+(\\.\\d+)?")
                ? figures.measure(new BigDecimal(value.value()))
                : value.value();
    }
}
