package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.code.PovertyCause;
import org.jspecify.annotations.Nullable;

/**
 * Causes of poverty: one main cause and up to two others, all different.
 *
 * @param mainCause Main cause (主要致贫原因)
 * @param otherCause1 First other cause (其他致贫原因)
 * @param otherCause2 Second other cause (其他致贫原因)
 * @param causeNote Explanation (致贫原因说明)
 */
@Embeddable
public record Causes(
        @Enumerated(EnumType.STRING) @Nullable PovertyCause mainCause,
        @Enumerated(EnumType.STRING) @Nullable PovertyCause otherCause1,
        @Enumerated(EnumType.STRING) @Nullable PovertyCause otherCause2,
        @Nullable String causeNote) {

    /** Nothing known. */
    public static final Causes UNKNOWN = new Causes(null, null, null, null);
}
