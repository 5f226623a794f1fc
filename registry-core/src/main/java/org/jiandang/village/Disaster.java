package org.jiandang.village;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Natural disasters of a year (自然灾害). */
public enum Disaster {
    DROUGHT,
    FLOOD,
    PEST,
    FROST,
    HAIL,
    SNOW,
    GEOLOGICAL,
    EARTHQUAKE,
    OTHER;

    /** Several of them as their names with commas: Hibernate cannot yet write a converted array of an entity of its own. */
    @Converter
    static final class Stored implements AttributeConverter<@Nullable Set<Disaster>, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Set<Disaster> several) {
            return several == null
                    ? null
                    : several.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public @Nullable Set<Disaster> convertToEntityAttribute(@Nullable String names) {
            if (names == null) {
                return null;
            }
            Set<Disaster> several = EnumSet.noneOf(Disaster.class);
            Arrays.stream(names.split(",")).map(Disaster::valueOf).forEach(several::add);
            return several;
        }
    }
}
