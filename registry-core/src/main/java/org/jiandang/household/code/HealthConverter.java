package org.jiandang.household.code;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions of health as an array of names. */
@Converter
public final class HealthConverter implements AttributeConverter<@Nullable Set<HealthCondition>, String @Nullable []> {

    @Override
    public String @Nullable [] convertToDatabaseColumn(@Nullable Set<HealthCondition> conditions) {
        return conditions == null
                ? null
                : conditions.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public @Nullable Set<HealthCondition> convertToEntityAttribute(String @Nullable [] names) {
        if (names == null) {
            return null;
        }
        Set<HealthCondition> conditions = EnumSet.noneOf(HealthCondition.class);
        Arrays.stream(names).map(HealthCondition::valueOf).forEach(conditions::add);
        return conditions;
    }
}
