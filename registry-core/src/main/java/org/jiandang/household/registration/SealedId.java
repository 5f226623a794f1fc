package org.jiandang.household.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdKind;
import org.jiandang.household.value.IdNumber;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * A member's document as stored: the number sealed, beside it the little of it that lists and rules need in clear. The index is the person's, so
 * that somebody is found under the identity card and under the disability card alike.
 */
@Embeddable
public record SealedId(
        @Enumerated(EnumType.STRING) @Column(name = "id_kind") @Nullable
        IdKind kind,

        @Embedded
        @AttributeOverride(name = "cipher", column = @Column(name = "id_cipher"))
        @AttributeOverride(name = "index", column = @Column(name = "id_index"))
        @Nullable
        Sealed number,

        @Column(name = "id_region") @Nullable String region,
        @Column(name = "card_category") @Nullable Integer cardCategory,
        @Column(name = "card_grade") @Nullable Integer cardGrade) {

    /** No document. */
    public static final SealedId NONE = new SealedId(null, null, null, null, null);

    /** Seals a number for its place. */
    public static SealedId of(@Nullable IdNumber number, SealedPlace place, Vault vault) {
        if (number == null) {
            return NONE;
        }
        byte[] cipher = vault.seal(number.value(), place).cipher();
        DisabilityCard card = number instanceof DisabilityCard disability ? disability : null;
        return new SealedId(
                number.kind(),
                new Sealed(cipher, vault.index(number.personKey())),
                number.region(),
                card == null ? null : card.category().code(),
                card == null ? null : card.grade());
    }

    /** The number, opened at its place; none where there is no document. */
    public @Nullable IdNumber open(SealedPlace place, Vault vault) {
        return number == null ? null : IdNumber.of(vault.open(number, place));
    }
}
