package org.jiandang.web.household;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was typed into a form, field by field, exactly as typed: it is shown again unchanged when something is wrong with it. */
public record Typing(Map<String, List<String>> values) {

    public static final Typing NOTHING = new Typing(Map.of());

    public Typing {
        values = Map.copyOf(values);
    }

    /** Takes the parameters of a request whose names begin with the prefix, without the prefix. */
    public static Typing of(Map<String, String[]> parameters, String prefix) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix) && !name.equals("_csrf")) {
                taken.put(
                        name.substring(prefix.length()),
                        Arrays.stream(values).filter(value -> !value.isEmpty()).toList());
            }
        });
        return new Typing(taken);
    }

    /**
     * The text of a field; empty when nothing was typed.
     *
     * @throws IllegalArgumentException when the field came with several values, of which nobody can say which is meant
     */
    public String text(String field) {
        List<String> texts = values.getOrDefault(field, List.of());
        if (texts.size() > 1) {
            throw new IllegalArgumentException("a field of one value came " + texts.size() + " times");
        }
        return texts.isEmpty() ? "" : texts.get(0).strip();
    }

    /** The ticked answers of a field. */
    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean isBlank(String field) {
        return text(field).isEmpty();
    }

    /** These values, and the others where these say nothing. */
    public Typing over(Typing others) {
        Map<String, List<String>> all = new TreeMap<>(others.values);
        all.putAll(values);
        return new Typing(all);
    }

    /** The values whose names begin with the prefix, without the prefix. */
    public Typing part(String prefix) {
        Map<String, List<String>> part = new TreeMap<>();
        values.forEach((name, texts) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), texts);
            }
        });
        return new Typing(part);
    }

    /** These values without those whose names begin with the prefix. */
    public Typing without(String prefix) {
        Map<String, List<String>> rest = new TreeMap<>(values);
        rest.keySet().removeIf(name -> name.startsWith(prefix));
        return new Typing(rest);
    }

    /** The same values under names with a prefix. */
    public Typing under(String prefix) {
        Map<String, List<String>> renamed = new TreeMap<>();
        values.forEach((name, texts) -> renamed.put(prefix + name, texts));
        return new Typing(renamed);
    }
}
