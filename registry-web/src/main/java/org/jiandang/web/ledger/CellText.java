package org.jiandang.web.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.Format;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A value as text, in one language: what the page shows, the print shows and a text cell of a file holds. Unknown is the empty text. */
final class CellText {

    private final MessageSource messages;
    private final Locale locale;

    CellText(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    <R> String of(Column<R> column, R row) {
        return of(column.format(), column.of(row));
    }

    String of(Format format, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (format) {
            case GUARDED -> ((Guarded) value).text();
            case COUNT -> String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
            case MONEY -> String.format(Locale.ROOT, "%,.2f", ((BigDecimal) value).setScale(2, RoundingMode.HALF_UP));
            case PERIOD -> period((Period) value);
            case CHOICE -> label((Enum<?>) value);
            case CHOICES ->
                ((Collection<?>) value)
                        .stream().map(choice -> label((Enum<?>) choice)).collect(Collectors.joining(say("ledger.and")));
            case YES_NO -> say((Boolean) value ? "ledger.yes" : "ledger.no");
            case TEXT, IDENTIFIER, YEAR, DATE -> value.toString();
        };
    }

    private String period(Period period) {
        return period.last() == null
                ? say("ledger.since", period.first().toString())
                : say("ledger.period", period.first().toString(), period.last().toString());
    }

    private String label(Enum<?> constant) {
        return say("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
