package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.SchoolStage;
import org.jspecify.annotations.Nullable;

/**
 * Education: finished for those not at school, present stage for pupils.
 *
 * @param education Highest education (文化程度)
 * @param school Stage at school (在校生状况)
 * @param dropoutReason Why not at school (失学或辍学原因)
 * @param mandarin Speaks Mandarin (会讲普通话)
 */
@Embeddable
public record Schooling(
        @Enumerated(EnumType.STRING) @Nullable Education education,
        @Enumerated(EnumType.STRING) @Nullable SchoolStage school,
        @Enumerated(EnumType.STRING) @Nullable DropoutReason dropoutReason,
        @Nullable Boolean mandarin) {

    /** Nothing known. */
    public static final Schooling UNKNOWN = new Schooling(null, null, null, null);
}
