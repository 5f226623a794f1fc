package org.jiandang.demo.bulk;

import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Identity;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.PersonName;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** A member's name and document as the columns of its row. */
record SealedDocument(Vault vault, HouseholdId id, int no, Identity identity) {

    /** Fills the columns and gives the person's blind index in hexadecimal, where there is a number. */
    Optional<String> writeTo(Map<String, @Nullable Object> columns) {
        PersonName name = Objects.requireNonNull(identity.name());
        columns.put("name", name.value());
        columns.put("name_raw", name.written());
        columns.put("initials", name.initials());
        columns.put("sex", identity.sex());
        columns.put("birth_date", identity.birthDate());
        IdNumber number = identity.idNumber();
        if (number == null) {
            return Optional.empty();
        }
        byte[] cipher = vault.seal(number.value(), new SealedPlace("member", id.countyCode(), id.serial(), no, "id_no"))
                .cipher();
        String index = HexFormat.of().formatHex(vault.index(number.personKey()));
        columns.put("id_kind", number.kind());
        columns.put("id_cipher", hex(cipher));
        columns.put("id_index", "\\x" + index);
        columns.put("id_region", number.region());
        DisabilityCard card = number instanceof DisabilityCard disability ? disability : null;
        columns.put("card_category", card == null ? null : card.category().code());
        columns.put("card_grade", card == null ? null : card.grade());
        return Optional.of(index);
    }

    static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
