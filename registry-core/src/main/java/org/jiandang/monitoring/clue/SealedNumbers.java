package org.jiandang.monitoring.clue;

import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.Phone;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The numbers of a clue as stored. */
public record SealedNumbers(
        @Nullable Sealed phone, @Nullable Sealed id) {

    /** No numbers. */
    public static final SealedNumbers NONE = new SealedNumbers(null, null);

    /** Seals the numbers for their clue; the index of the identity number is the person's. */
    static SealedNumbers of(ClueId clue, @Nullable Phone phone, @Nullable IdNumber number, Vault vault) {
        return new SealedNumbers(
                phone == null ? null : vault.seal(phone.value(), place(clue, "phone")),
                number == null
                        ? null
                        : new Sealed(
                                vault.seal(number.value(), place(clue, "id_no")).cipher(),
                                vault.index(number.personKey())));
    }

    @Nullable
    String openPhone(ClueId clue, Vault vault) {
        return phone == null ? null : vault.open(phone, place(clue, "phone"));
    }

    @Nullable
    String openId(ClueId clue, Vault vault) {
        return id == null ? null : vault.open(id, place(clue, "id_no"));
    }

    private static SealedPlace place(ClueId clue, String column) {
        return new SealedPlace("clue", clue.countyCode(), clue.serial(), 0, column);
    }
}
