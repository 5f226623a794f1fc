package org.jiandang.web.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.whatif.Group;
import org.jiandang.policy.whatif.Tally;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares the pages of a what-if: its form, its table at one level, its file with all of them. */
@Component
class WhatIfPage {

    private final WhatIfService service;
    private final PolicyPlace place;
    private final Words words;
    private final Figures figures;
    private final RegistryClock clock;

    WhatIfPage(WhatIfService service, PolicyPlace place, Words words, Figures figures, RegistryClock clock) {
        this.service = service;
        this.place = place;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A row of the table.
     *
     * @param further whether there are rows below it
     */
    public record Row(RegionCode code, String name, Tally tally, boolean further) {}

    /** The year of incomes: as asked, else the line's own, or this year's for a line to come. */
    int dataYear(@Nullable Integer asked, LineKey line) {
        return asked == null ? Math.min(line.year(), clock.today().getYear()) : asked;
    }

    void form(Optional<ParameterKey> key, Model model) {
        LineKey line = key.map(ParameterKey::line).orElse(null);
        Map<String, Object> form = new HashMap<>();
        int year = clock.today().getYear();
        form.put("use", line == null ? "" : line.use().name());
        form.put("year", String.valueOf(line == null ? year : line.year()));
        form.put("standard", line == null ? "ANY" : line.standard().name());
        form.put("area", line == null ? "ANY" : line.area().name());
        form.put("value", "");
        form.put("inclusive", "false");
        form.put("dataYear", String.valueOf(line == null ? year : dataYear(null, line)));
        model.addAttribute("asked", form);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(0, year - 2013)
                        .mapToObj(back -> String.valueOf(year + 1 - back))
                        .map(one -> new Choice(one, one))
                        .toList());
        model.addAttribute(
                "comparisons",
                List.of(
                        new Choice("false", words.say("policy.inclusive.no")),
                        new Choice("true", words.say("policy.inclusive.yes"))));
    }

    void fill(WhatIf whatIf, RegionCode at, @Nullable Group group, Model model) {
        RegionLevel level = below(at.level());
        List<Row> rows = rows(whatIf, at, level, group);
        model.addAttribute("whatIf", whatIf);
        model.addAttribute("at", at);
        model.addAttribute("group", group);
        model.addAttribute("groups", Group.values());
        model.addAttribute("level", level);
        model.addAttribute("items", rows);
        model.addAttribute("total", rows.stream().map(Row::tally).reduce(Tally.NONE, Tally::plus));
    }

    private List<Row> rows(WhatIf whatIf, RegionCode at, RegionLevel level, @Nullable Group group) {
        return service.below(whatIf, at, level, group).entrySet().stream()
                .map(one -> new Row(
                        one.getKey(), place.nameOf(one.getKey()), one.getValue(), level.isAbove(RegionLevel.TOWNSHIP)))
                .toList();
    }

    /** Below a township nothing is counted apart: there it is the township itself. */
    private static RegionLevel below(RegionLevel level) {
        return level.isAbove(RegionLevel.TOWNSHIP) ? RegionLevel.values()[level.ordinal() + 1] : RegionLevel.TOWNSHIP;
    }

    /** The file: a heading, then every level's rows, codes as text. */
    List<String> lines(WhatIf whatIf) {
        List<String> lines = new ArrayList<>();
        lines.add(Stream.of(
                        "code",
                        "area",
                        "level",
                        "group",
                        "households",
                        "judged",
                        "withoutLine",
                        "now",
                        "then",
                        "gained",
                        "lost",
                        "peopleGained",
                        "peopleLost")
                .map(column -> words.say("policy.whatIf.column." + column))
                .collect(Collectors.joining(",")));
        Map<String, @Nullable Group> groups = new LinkedHashMap<>();
        groups.put(words.say("policy.whatIf.all"), null);
        Stream.of(Group.values()).forEach(group -> groups.put(words.of(group), group));
        for (RegionLevel level : RegionLevel.values()) {
            boolean within = !level.isAbove(whatIf.area().level()) && !RegionLevel.TOWNSHIP.isAbove(level);
            if (within) {
                groups.forEach((name, group) ->
                        rows(whatIf, whatIf.area(), level, group).forEach(row -> lines.add(line(row, level, name))));
            }
        }
        lines.add(words.say(
                "policy.whatIf.file",
                figures.time(whatIf.askedAt()),
                whatIf.line().use(),
                String.valueOf(whatIf.line().year()),
                whatIf.value(),
                String.valueOf(whatIf.dataYear())));
        return lines;
    }

    private String line(Row row, RegionLevel level, String group) {
        Tally tally = row.tally();
        return Stream.concat(
                        Stream.of("=\"" + row.code() + "\"", row.name(), words.of(level), group),
                        Stream.of(
                                        tally.households(),
                                        tally.judged(),
                                        tally.withoutLine(),
                                        tally.nowIn(),
                                        tally.thenIn(),
                                        tally.gained(),
                                        tally.lost(),
                                        tally.peopleGained(),
                                        tally.peopleLost())
                                .map(String::valueOf))
                .collect(Collectors.joining(","));
    }
}
