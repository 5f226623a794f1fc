package org.jiandang.household.view;

import java.time.LocalDate;
import org.jiandang.household.card.Identity;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdKind;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is, for showing.
 *
 * @param written the name as it was first written, where that is another spelling
 * @param idNumber the masked number, none when there is none
 * @param cardCategory category 1–7 of the disability card
 * @param cardGrade grade 1–4 of the disability card
 */
public record PersonView(
        String name,
        @Nullable String written,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdKind idKind,
        @Nullable String idNumber,
        @Nullable Integer cardCategory,
        @Nullable Integer cardGrade) {

    /** The same person as told anew; an identity without a number keeps this one. */
    public PersonView with(Identity told) {
        IdNumber number = told.idNumber();
        DisabilityCard card = number instanceof DisabilityCard disability ? disability : null;
        return new PersonView(
                told.name() == null ? "" : told.name().value(),
                told.name() == null ? null : told.name().written(),
                told.sex(),
                told.birthDate(),
                number == null ? idKind : number.kind(),
                number == null ? idNumber : MemberView.masked(number.region(), number.birthDate()),
                number == null
                        ? cardCategory
                        : card == null ? null : card.category().code(),
                number == null ? cardGrade : card == null ? null : card.grade());
    }
}
