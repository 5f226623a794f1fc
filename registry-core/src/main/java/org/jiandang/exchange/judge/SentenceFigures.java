package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a sentence as text that may be stored: a constant of a code list becomes the key of its label, as the pages say it. */
public final class SentenceFigures {

    private SentenceFigures() {}

    public static List<Object> of(List<Object> arguments) {
        return arguments.stream().<Object>map(SentenceFigures::text).toList();
    }

    private static String text(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return "@enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        if (argument instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(SentenceFigures::text).collect(Collectors.joining("、"));
        }
        return String.valueOf(argument);
    }
}
