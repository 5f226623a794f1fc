package org.jiandang.web.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.Phone;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the values of the card for reading; telephone numbers are masked. In templates {@code ${#cardText.lines(section, record)}}. */
@Component
public class CardText implements PageObject {

    private final Words words;
    private final Figures figures;

    CardText(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /**
     * One field of the card as it is read.
     *
     * @param key the field's name, {@code housing.unsafeHouse}
     * @param label its label
     * @param value its text, “—” when not known
     */
    public record Line(String key, String label, String value) {}

    /** All fields of a section; a record that is not there has empty lines. */
    public List<Line> lines(Section section, @Nullable Record content) {
        List<Line> lines = new ArrayList<>();
        for (CardField field : SectionShape.of(section).fields()) {
            Object value = content == null ? null : SectionShape.value(content, field.component());
            lines.add(new Line(field.key(), words.say(field.label()), value(value)));
        }
        return lines;
    }

    /** What may be chosen in a field. */
    public List<Choice> choices(CardField field) {
        return words.choices(field.choices());
    }

    /** Yes, no, and not known. */
    public List<Choice> yesNo() {
        return List.of(
                new Choice("true", words.say("app.yes")),
                new Choice("false", words.say("app.no")),
                new Choice("", words.say("household.unknown")));
    }

    /** The label of a field by its name. */
    public String label(String key) {
        if (key.startsWith("income.")) {
            String item = words.find("enum.IncomeItem." + key.substring("income.".length()), List.of());
            if (item != null) {
                return item;
            }
        }
        String label = words.find("field." + key, List.of());
        return label == null ? key : label;
    }

    /** A stored text of a field: a constant's label, or the text itself. */
    public String constant(String key, String stored) {
        for (Section section : Section.values()) {
            if (SectionShape.has(section) && key.startsWith(section.key() + ".")) {
                for (CardField field : SectionShape.of(section).fields()) {
                    if (field.key().equals(key)) {
                        return field.choices().stream()
                                .filter(choice -> choice.name().equals(stored))
                                .findFirst()
                                .map(words::of)
                                .orElse(stored);
                    }
                }
            }
        }
        return stored;
    }

    /** Any value of the card. */
    public String value(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return words.say(yes ? "app.yes" : "app.no");
        }
        if (value instanceof Enum<?> constant) {
            return words.of(constant);
        }
        if (value instanceof Collection<?> several) {
            return String.join(
                    words.say("app.comma"), several.stream().map(this::value).toList());
        }
        if (value instanceof BigDecimal number) {
            return figures.measure(number);
        }
        if (value instanceof LocalDate day) {
            return figures.date(day);
        }
        if (value instanceof Phone phone) {
            return phone.masked();
        }
        return figures.text(value);
    }

    @Override
    public String pageName() {
        return "cardText";
    }
}
