package org.jiandang.web.ledger;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a sheet's heading, headings of columns, foot and notes into words; the words for 嘎查村 and 贫困户 are the region's own. */
@Component
class SheetWords {

    private final MessageSource messages;
    private final ProfileWords words;

    SheetWords(MessageSource messages, ProfileWords words) {
        this.messages = messages;
        this.words = words;
    }

    SheetText of(LedgerSheet<?> sheet, Locale locale) {
        var here = new In(words.of(sheet.query().area(), sheet.query().day(), locale), locale);
        var ledger = sheet.ledger();
        var labels = ledger.columns().stream().map(column -> here.label(column)).toList();
        return new SheetText(
                here.say(
                        "ledger.title",
                        places(sheet.area()),
                        String.valueOf(sheet.query().year()),
                        here.name(ledger)),
                here.say("ledger.unit", unit(sheet.area(), here)),
                here.say("ledger.filledOn", sheet.filledOn().toString()),
                here.say(ledger.heading().units()),
                here.say("ledger.column.number"),
                here.say("ledger.total"),
                head(ledger, labels, here),
                labels,
                ledger.footer().signatures().stream().map(key -> here.say(key)).toList(),
                sheet.checks().stream().map(check -> check(check, here)).toList());
    }

    /** The name of a ledger for readers of an area. */
    String name(Ledger<?> ledger, RegionCode area, LocalDate day, Locale locale) {
        return new In(words.of(area, day, locale), locale).name(ledger);
    }

    /** What a ledger is about, in a sentence. */
    String about(Ledger<?> ledger, RegionCode area, LocalDate day, Locale locale) {
        return new In(words.of(area, day, locale), locale).say(ledger.heading().title() + ".about");
    }

    /** The label of a filter for readers of an area. */
    String filterLabel(LedgerFilter filter, RegionCode area, LocalDate day, Locale locale) {
        return new In(words.of(area, day, locale), locale).say("ledger.filter." + filter.key());
    }

    /** 单位_表名_日期, without an ending. */
    String fileName(LedgerSheet<?> sheet, Locale locale) {
        var here = new In(words.of(sheet.query().area(), sheet.query().day(), locale), locale);
        return (places(sheet.area()) + "_" + here.name(sheet.ledger()) + "_"
                        + sheet.query().day())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\u202A-\u202E\u2066-\u2069]", "");
    }

    private static SheetText.Head head(Ledger<?> ledger, List<String> labels, In here) {
        int lines = ledger.isGrouped() ? 2 : 1;
        var upper = new ArrayList<SheetText.HeadCell>();
        var lower = new ArrayList<SheetText.HeadCell>();
        upper.add(new SheetText.HeadCell(here.say("ledger.column.number"), 0, 1, lines, false));
        List<? extends Column<?>> columns = ledger.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            String group = column.group();
            boolean numeric = column.format().isNumeric();
            if (group == null) {
                upper.add(new SheetText.HeadCell(labels.get(i), i + 1, 1, lines, numeric));
                continue;
            }
            if (i == 0 || !group.equals(columns.get(i - 1).group())) {
                upper.add(new SheetText.HeadCell(here.say("ledger.group." + group), i + 1, span(columns, i), 1, false));
            }
            lower.add(new SheetText.HeadCell(labels.get(i), i + 1, 1, 1, numeric));
        }
        return new SheetText.Head(upper, lower);
    }

    private static int span(List<? extends Column<?>> columns, int from) {
        var group = columns.get(from).group();
        return (int) IntStream.range(from, columns.size())
                .takeWhile(i -> Objects.equals(group, columns.get(i).group()))
                .count();
    }

    private static SheetText.Check check(CrossFoot.Result result, In here) {
        String sentence = here.say("ledger.check." + result.rule().code());
        String verdict = here.say("ledger.verdict." + result.verdict());
        String icon = switch (result.verdict()) {
            case HOLDS -> "ti-circle-check text-green";
            case BREACHED -> "ti-alert-triangle text-red";
            case NOT_JUDGED, IN_FILE -> "ti-help-circle";
        };
        String figures = !result.isJudged()
                ? ""
                : plain(result.left())
                        + (result.verdict() == CrossFoot.Verdict.HOLDS ? " = " : " ≠ ")
                        + plain(result.right());
        return new SheetText.Check(verdict, icon, sentence, figures);
    }

    private static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** Names from the county down; of a wider area its own name. */
    private static String places(List<Region> path) {
        if (path.isEmpty()) {
            return "";
        }
        var below = path.stream()
                .filter(region -> region.level().compareTo(RegionLevel.COUNTY) >= 0)
                .map(Region::name)
                .collect(Collectors.joining());
        return below.isEmpty() ? path.get(path.size() - 1).name() : below;
    }

    private static String unit(List<Region> path, In here) {
        if (path.isEmpty()) {
            return "";
        }
        var area = path.get(path.size() - 1);
        return here.say("ledger.office." + area.level(), area.name());
    }

    /** Says things in one language with one region's words: {0} county, {1} township, {2} village, {3} household where a sentence has no other arguments. */
    private final class In {

        private final Object[] local;
        private final Locale locale;

        In(Object[] local, Locale locale) {
            this.local = local;
            this.locale = locale;
        }

        String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments.length == 0 ? local : arguments, locale);
        }

        String label(Column<?> column) {
            return say("ledger.column." + column.key());
        }

        String name(Ledger<?> ledger) {
            return say(ledger.heading().title());
        }
    }
}
