package org.jiandang.web.exchange;

import java.util.List;
import org.jiandang.exchange.ImportResults;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.RowFinding;
import org.jiandang.exchange.sheet.Answers;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SectionRecords;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.CodeList;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings and changes in the reader's language. */
@Component
class ImportLines {
    private final Words words;

    ImportLines(Words words) {
        this.words = words;
    }

    /** One finding as a line of the preview. */
    record Line(
            int no,
            String key,
            String sheet,
            int row,
            String header,
            @Nullable String value,
            String text,
            String remedy,
            String code) {}

    /** One household with what would change. */
    record Household(
            int no,
            String key,
            @Nullable String head,
            Outcome.Kind kind,
            int members,
            List<Change> changes,
            @Nullable String href) {}

    /** One field, its old and its new value. */
    record Change(String label, @Nullable String member, String from, String to) {}

    List<Line> findings(List<ImportResults.Numbered> numbered) {
        return numbered.stream()
                .map(one -> {
                    RowFinding finding = one.finding();
                    return new Line(
                            one.no(),
                            finding.key(),
                            finding.sheet(),
                            finding.row(),
                            header(finding),
                            finding.value(),
                            sentence(finding),
                            remedy(finding),
                            finding.code());
                })
                .toList();
    }

    List<Household> outcomes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(one -> new Household(
                        one.no(),
                        one.key(),
                        one.headName(),
                        one.kind(),
                        one.members(),
                        one.changes().stream().map(this::change).toList(),
                        one.household() == null ? null : "/households/" + one.household()))
                .toList();
    }

    /** The short name of a rule, or the sentence of one of its findings. */
    String title(@Nullable RowFinding finding) {
        if (finding == null) {
            return "";
        }
        String title = words.find("rule." + finding.code() + ".title", List.of());
        return title == null ? sentence(finding) : title;
    }

    /** The sentence and what to do, for the row of the workbook that goes back. */
    String whole(RowFinding finding) {
        String remedy = remedy(finding);
        return finding.code() + " " + sentence(finding) + (remedy.isEmpty() ? "" : " " + remedy);
    }

    private String sentence(RowFinding finding) {
        String text = words.find("rule." + finding.code(), finding.arguments());
        return text == null ? finding.code() : text;
    }

    private String remedy(RowFinding finding) {
        String text = words.find("rule." + finding.code() + ".remedy", finding.arguments());
        return text == null ? "" : text;
    }

    private String header(RowFinding finding) {
        return finding.header() != null ? finding.header() : finding.field() == null ? "" : label(finding.field());
    }

    private Change change(Outcome.Change change) {
        return new Change(
                label(change.field()),
                change.member(),
                value(change.field(), change.from()),
                value(change.field(), change.to()));
    }

    private String label(String key) {
        if (key.startsWith("income.")) {
            String item = words.find("enum.IncomeItem." + key.substring("income.".length()), List.of());
            if (item != null) {
                return item;
            }
        }
        String label = words.find("field." + key, List.of());
        return label == null ? key : label;
    }

    /** Constants by their labels, yes and no in words; other values as they are. */
    private String value(String key, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return "—";
        }
        Field field = Field.of(key).orElse(null);
        if (field == null) {
            return stored;
        }
        Class<?> type =
                field == Field.HEALTH ? org.jiandang.household.code.HealthCondition.class : SectionRecords.type(field);
        if (type == Boolean.class) {
            List<String> answers = Answers.of(Datum.of(field));
            return stored.equals("true") ? answers.get(0) : answers.get(1);
        }
        if (!type.isEnum()) {
            return stored;
        }
        return String.join(
                words.say("app.comma"),
                java.util.Arrays.stream(stored.split(","))
                        .map(constant -> constant(type, constant))
                        .toList());
    }

    private String constant(Class<?> type, String name) {
        String label = words.find("enum." + type.getSimpleName() + "." + name, List.of());
        if (label != null) {
            return label;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name) && constant instanceof CodeList list) {
                return list.label();
            }
        }
        return name;
    }
}
