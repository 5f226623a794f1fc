package org.jiandang.village;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attributes of a village (村属性). */
public enum VillageTag {
    POOR,
    NOT_POOR,
    WEAK_ECONOMY,
    MINORITY,
    POOR_2011,
    POOR_2016,
    DEEP_POVERTY,
    THREE_TO;

    /** Several of them as their names with commas: Hibernate cannot yet write a converted array of an entity of its own. */
    @Converter
    static final class Stored implements AttributeConverter<@Nullable Set<VillageTag>, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Set<VillageTag> several) {
            return several == null
                    ? null
                    : several.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public @Nullable Set<VillageTag> convertToEntityAttribute(@Nullable String names) {
            if (names == null) {
                return null;
            }
            Set<VillageTag> several = EnumSet.noneOf(VillageTag.class);
            Arrays.stream(names.split(",")).map(VillageTag::valueOf).forEach(several::add);
            return several;
        }
    }
}
