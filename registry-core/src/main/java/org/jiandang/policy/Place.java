package org.jiandang.policy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in the household's card the datum stands that a finding is about.
 *
 * @param section the section of the card, for example {@code basics}
 * @param field the component in the section, empty where the section as a whole is meant
 * @param memberNo the member's number in the household, none for data of the household
 */
public record Place(String section, String field, @Nullable Integer memberNo) {

    /** A datum of the household. */
    public static Place of(String section, String field) {
        return new Place(section, field, null);
    }

    /** The same datum of one member. */
    public Place ofMember(int no) {
        return new Place(section, field, no);
    }

    /** The same place whatever the facts are. */
    record Always<S>(Place place) implements Function<S, Place> {

        @Override
        public Place apply(S subject) {
            return place;
        }

        /** The place that such a function always gives; none for one that asks the facts. */
        static @Nullable Place in(Function<?, Place> where) {
            return where instanceof Always<?> always ? always.place : null;
        }
    }
}
