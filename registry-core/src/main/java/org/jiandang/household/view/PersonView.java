package org.jiandang.household.view;

import java.time.LocalDate;
import org.jiandang.household.value.IdKind;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is, for showing.
 *
 * @param idNumber the masked number, none when there is none
 * @param cardCategory category 1–7 of the disability card
 * @param cardGrade grade 1–4 of the disability card
 */
public record PersonView(
        String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdKind idKind,
        @Nullable String idNumber,
        @Nullable Integer cardCategory,
        @Nullable Integer cardGrade) {}
