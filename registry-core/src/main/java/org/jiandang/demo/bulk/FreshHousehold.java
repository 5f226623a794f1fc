package org.jiandang.demo.bulk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.PersonName;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The row of a household that is not registered yet. */
record FreshHousehold(Vault vault, Instant now) {

    RowWrite row(HouseholdId id, String householdNo, HouseholdCard card) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        CardFields.told(Section.BASICS, card.basics(), fields);
        CardFields.told(Section.CONTACT, card.contact(), fields);
        CardFields.told(Section.FAMILY, card.family(), fields);
        CardFields.told(Section.CAUSES, card.causes(), fields);
        CardFields.told(Section.STANDING, card.standing(), fields);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("household_no", householdNo);
        columns.put("revision", 1);
        columns.put("version", 0);
        columns.put("population", card.activeMembers().size());
        columns.put("changed_at", now.toString());
        card.members().stream()
                .filter(member -> member.particulars().relation() == Relation.HEAD)
                .findFirst()
                .ifPresent(head -> {
                    columns.put("head_no", head.no());
                    PersonName name = Objects.requireNonNull(head.identity().name());
                    columns.put("head_name", name.value());
                    columns.put("head_initials", name.initials());
                });
        BankAccount account = card.account();
        if (account != null) {
            Sealed sealed = vault.seal(
                    account.value(), new SealedPlace("household", id.countyCode(), id.serial(), 0, "account"));
            columns.put("account_cipher", SealedDocument.hex(sealed.cipher()));
            columns.put("account_index", SealedDocument.hex(sealed.index()));
        }
        return new RowWrite(Section.Level.HOUSEHOLD, true, 0, fields, columns);
    }
}
