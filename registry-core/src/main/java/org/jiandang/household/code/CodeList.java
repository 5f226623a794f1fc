package org.jiandang.household.code;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A list of coded answers. What is stored is the constant's name; code and labels serve exchange with other systems. */
public interface CodeList {

    /** Code in the national system or standard; empty where none is known. */
    String code();

    /** Spellings in workbooks, the printed one first. */
    List<String> labels();

    /** The spelling written into workbooks. */
    default String label() {
        return labels().get(0);
    }

    /** Reads a cell: width, spaces and brackets do not matter. */
    static <E extends Enum<E> & CodeList> Optional<E> parse(Class<E> list, String text) {
        Map<String, Object> spellings = Spellings.OF.computeIfAbsent(list, key -> Spellings.of(list));
        return Optional.ofNullable(spellings.get(Spellings.normal(text))).map(list::cast);
    }
}

/** Spellings of each list, brought to one form once. */
final class Spellings {

    static final Map<Class<?>, Map<String, Object>> OF = new ConcurrentHashMap<>();

    private Spellings() {}

    static <E extends Enum<E> & CodeList> Map<String, Object> of(Class<E> list) {
        Map<String, Object> spellings = new HashMap<>();
        for (E constant : list.getEnumConstants()) {
            constant.labels().forEach(label -> spellings.putIfAbsent(normal(label), constant));
        }
        for (E constant : list.getEnumConstants()) {
            spellings.putIfAbsent(constant.name(), constant);
            if (!constant.code().isEmpty()) {
                spellings.putIfAbsent(constant.code(), constant);
            }
        }
        return spellings;
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u200B-\u200F\uFEFF()、,，/]", "");
    }
}
