package org.jiandang.household.code;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
