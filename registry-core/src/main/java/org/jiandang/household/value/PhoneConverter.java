package org.jiandang.household.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A telephone number as its text. */
@Converter
public final class PhoneConverter implements AttributeConverter<@Nullable Phone, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Phone phone) {
        return phone == null ? null : phone.value();
    }

    @Override
    public @Nullable Phone convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new Phone(value);
    }
}
