package org.jiandang.web.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of a page that was shown: the verb from the page's kind, the rest from its address. {@code /cases/{id}} is {@code VIEW_CASE} of
 * {@code case:150105-42}, {@code /ledgers/{code}/print} is {@code PRINT_LEDGER} of {@code ledger:L4}.
 *
 * @param action verb and noun
 * @param object noun and id, or the page
 * @param single whether one object is shown, not a list
 */
record Reading(String action, String object, boolean single) {

    /** Pages that show nobody, by the first part of their address; the rest is recorded whether or not a household is found in it. */
    private static final Set<String> NOBODY = Set.of(
            "",
            "account",
            "accounts",
            "activate",
            "admin",
            "jobs",
            "language",
            "login",
            "policies",
            "regions",
            "replays",
            "report",
            "rounds",
            "rechecks",
            "rules",
            "setup",
            "village-standing",
            "villages",
            "year-ends");

    /** Pages whose address names something that is not one object. */
    private static final List<Pattern> LISTS = List.of(
            Pattern.compile("/ledgers/\\{[^/]+}"),
            Pattern.compile("/special-lists/\\{[^/]+}"),
            Pattern.compile("/retentions/\\{[^/]+}"),
            Pattern.compile("/findings/.*"),
            Pattern.compile("/recheck-items/rule/.*"),
            Pattern.compile("/imports/\\{[^/]+}/(households|findings)"));

    private static final Pattern PRINTED = Pattern.compile(".*/(print|notification|form)");

    /** Parameters that say which list it was and never whom it was about; of all others only the name is kept. */
    private static final Set<String> TELLING = Set.of(
            "area",
            "village",
            "region",
            "year",
            "day",
            "status",
            "attribute",
            "cause",
            "kind",
            "stage",
            "state",
            "size",
            "rule",
            "group",
            "level");

    private static final Set<String> SILENT = Set.of("after", "before", "_csrf", "size", "lang");

    /**
     * @param pattern the handler's pattern
     * @param path the address below the application, of as many parts
     */
    static Reading of(String pattern, String path) {
        String segment = segment(pattern);
        String noun = singular(segment);
        boolean list = !pattern.contains("{")
                || LISTS.stream().anyMatch(one -> one.matcher(pattern).matches());
        boolean printed = PRINTED.matcher(pattern).matches();
        String verb = printed ? "PRINT_" : list ? "LIST_" : "VIEW_";
        String named = list && !printed ? segment : noun;
        return new Reading(
                verb + (named.isEmpty() ? "HOME" : code(named)),
                pattern.contains("{") ? object(noun, pattern.split("/"), path.split("/")) : "page:" + pattern,
                !list);
    }

    /** The first part that varies, and what stands behind it: {@code household:150105-42/members/2}. */
    private static String object(String noun, String[] pattern, String[] path) {
        for (int i = 0; i < Math.min(pattern.length, path.length); i++) {
            if (pattern[i].contains("{")) {
                return noun + ":" + String.join("/", List.of(path).subList(i, path.length));
            }
        }
        return noun;
    }

    /** Whether the record keeps the page although no household was found in it. */
    static boolean isAlwaysKept(String pattern) {
        return !NOBODY.contains(segment(pattern));
    }

    /** Area, year and the like as they were asked for; of what was typed only that something was. */
    static @Nullable String criteria(Map<String, String[]> parameters) {
        Map<String, String> said = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.length > 0 && !values[0].isBlank() && !SILENT.contains(name)) {
                said.put(name, TELLING.contains(name) && values[0].matches("[\\w-]{1,24}") ? "=" + values[0] : "");
            }
        });
        StringBuilder line = new StringBuilder();
        said.forEach((name, value) ->
                line.append(line.length() == 0 ? "" : " ").append(name).append(value));
        return line.length() == 0 ? null : line.toString();
    }

    private static String segment(String pattern) {
        String[] parts = pattern.split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String singular(String segment) {
        if (segment.endsWith("ies")) {
            return segment.substring(0, segment.length() - 3) + "y";
        }
        if (segment.endsWith("ches")) {
            return segment.substring(0, segment.length() - 2);
        }
        return segment.endsWith("s") ? segment.substring(0, segment.length() - 1) : segment;
    }

    private static String code(String words) {
        return words.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
