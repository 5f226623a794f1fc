package org.jiandang.web.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language. In templates {@code ${@labels.of(x)}}, {@code ${@labels.choices(values)}}. */
@Component("labels")
public class Words {

    private final MessageSource messages;
    private final Figures figures;

    Words(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    /** The label of a constant, {@code enum.<Type>.<CONSTANT>}; “—” for none. */
    public String of(@Nullable Enum<?> constant) {
        return constant == null ? Figures.NONE : say(key(constant));
    }

    private static String key(Enum<?> constant) {
        return "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The labels of several constants, with commas of the language. */
    public String all(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? Figures.NONE
                : String.join(say("app.comma"), constants.stream().map(this::of).toList());
    }

    /** A choice per constant, in their order. */
    public List<Choice> choices(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(c -> new Choice(c.name(), of(c))).toList();
    }

    /** A choice per constant of the type. */
    public <E extends Enum<E>> List<Choice> choices(Class<E> type) {
        return choices(List.of(type.getEnumConstants()));
    }

    /** The sentence of a key; the arguments of rules and refusals are written as {@link #argument} says. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, written(List.of(arguments)), LocaleContextHolder.getLocale());
    }

    public String say(String key, List<?> arguments) {
        return messages.getMessage(key, written(arguments), LocaleContextHolder.getLocale());
    }

    /** What a refusal says and, where a sentence tells it, what to do about it. */
    public String say(Refusal refusal) {
        String said = Objects.requireNonNullElse(find(refusal.key(), refusal.arguments()), refusal.key());
        String remedy = find(refusal.key() + ".remedy", refusal.arguments());
        return remedy == null ? said : said + " " + remedy;
    }

    /** The sentence of a key, or nothing where the bundles have none. */
    public @Nullable String find(String key, List<?> arguments) {
        return messages.getMessage(key, written(arguments), null, LocaleContextHolder.getLocale());
    }

    private Object[] written(List<?> arguments) {
        return arguments.stream().map(this::argument).toArray();
    }

    /** A word of a rule's sentence that is itself a message, written {@code @key}, or several with blanks between; other texts stay as they are. */
    private String word(String text) {
        if (!text.startsWith("@")) {
            return text;
        }
        return Stream.of(text.split(" "))
                .map(word -> Objects.requireNonNullElse(find(word.substring(1), List.of()), word))
                .collect(Collectors.joining(say("app.comma")));
    }

    /** Constants by their label, amounts with two decimals, days as 2018-09-12, whole numbers without separators (2018 is a year more often than not). */
    private Object argument(Object value) {
        if (value instanceof Enum<?> constant) {
            // a sentence that names no such constant has no word for it either, and is still to be said
            return Objects.requireNonNullElse(find(key(constant), List.of()), constant.name());
        }
        if (value instanceof BigDecimal amount) {
            return figures.money(amount);
        }
        if (value instanceof LocalDate day) {
            return figures.date(day);
        }
        if (value instanceof Collection<?> several) {
            if (several.isEmpty()) {
                return Figures.NONE;
            }
            return String.join(
                    say("app.comma"),
                    several.stream().map(one -> String.valueOf(argument(one))).toList());
        }
        return word(String.valueOf(value));
    }
}
