package org.jiandang.household.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
