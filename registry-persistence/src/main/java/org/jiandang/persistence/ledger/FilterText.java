package org.jiandang.persistence.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Filters as one line of text, {@code mainCause=ILLNESS&status=POOR}; keys and values are words of the program, never free text. */
final class FilterText {

    private FilterText() {}

    static String write(Map<String, String> filters) {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + filter.getValue())
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String text) {
        var filters = new HashMap<String, String>();
        for (String part : text.split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                filters.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return filters;
    }
}
