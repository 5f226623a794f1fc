package org.jiandang.exchange.commit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.judge.Judged;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.exchange.judge.SheetData;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.PersonName;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The row of the household itself. One that is registered keeps what was decided about it. */
final class HouseholdRow {
    private final Vault vault;
    private final BatchId batch;
    private final Instant now;

    HouseholdRow(Vault vault, BatchId batch, Instant now) {
        this.vault = vault;
        this.batch = batch;
        this.now = now;
    }

    RowWrite of(Judged judged, HouseholdId id, String householdNo, List<Integer> numbers, int population) {
        Registered registered = judged.registered();
        SheetData data = judged.data();
        Map<Field, Object> fields = WriteComposer.of(Section.Level.HOUSEHOLD, data.household());
        fields.remove(Field.ACCOUNT);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        if (registered == null) {
            fields.putIfAbsent(Field.STATUS, HouseholdStatus.POOR);
            columns.put("household_no", householdNo);
            columns.put("revision", 1);
            columns.put("version", 0);
        } else {
            fields.keySet()
                    .removeIf(field -> field.section() == Section.STANDING
                            || field == Field.NATIONAL_NO && registered.values().containsKey(field));
        }
        columns.put("population", population);
        columns.put("batch_serial", batch.serial());
        columns.put("changed_at", now.toString());
        for (int i = 0; i < data.members().size(); i++) {
            if (data.members().get(i).get(Field.RELATION) == Relation.HEAD
                    && data.members().get(i).get(Field.NAME) instanceof PersonName name) {
                columns.put("head_no", numbers.get(i));
                columns.put("head_name", name.value());
                columns.put("head_initials", name.initials());
            }
        }
        if (data.household().get(Field.ACCOUNT) instanceof BankAccount account) {
            Sealed sealed = vault.seal(
                    account.value(), new SealedPlace("household", id.countyCode(), id.serial(), 0, "account"));
            columns.put("account_cipher", "\\x" + HexFormat.of().formatHex(sealed.cipher()));
            columns.put("account_index", "\\x" + HexFormat.of().formatHex(sealed.index()));
        }
        return new RowWrite(Section.Level.HOUSEHOLD, registered == null, 0, fields, columns);
    }
}
