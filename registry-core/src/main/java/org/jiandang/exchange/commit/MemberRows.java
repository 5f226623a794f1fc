package org.jiandang.exchange.commit;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.exchange.judge.SheetData;
import org.jiandang.exchange.judge.Stored;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The rows of the members: the person, the person's year, and who is registered where. Members that would not change get no row. */
final class MemberRows {
    private static final List<Field> NAMING = List.of(Field.NAME, Field.SEX, Field.BIRTH_DATE);

    private final Vault vault;
    private final HouseholdId id;
    private final String householdNo;
    private final List<RowWrite> rows;
    private final Map<Integer, String> residents;
    private final List<Integer> released;

    MemberRows(
            Vault vault,
            HouseholdId id,
            String householdNo,
            List<RowWrite> rows,
            Map<Integer, String> residents,
            List<Integer> released) {
        this.vault = vault;
        this.id = id;
        this.householdNo = householdNo;
        this.rows = rows;
        this.residents = residents;
        this.released = released;
    }

    void add(int no, Map<Field, Object> told, Registered.@Nullable Person known) {
        Map<Field, Object> fields = WriteComposer.of(Section.Level.PERSON, told);
        fields.keySet().removeIf(field -> field.section() == Section.IDENTITY);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        if (told.get(Field.NAME) instanceof PersonName name) {
            columns.put("name", name.value());
            columns.put("initials", name.initials());
            if (name.written() != null || known == null || !name.value().equals(known.name())) {
                columns.put("name_raw", name.written());
            }
        }
        put(columns, "sex", told.get(Field.SEX));
        put(columns, "birth_date", told.get(Field.BIRTH_DATE));
        IdNumber number = told.get(Field.ID_NUMBER) instanceof IdReading reading ? reading.number() : null;
        boolean changed = known == null || differs(fields, known) || nameDiffers(told, known);
        if (number != null) {
            String index = HexFormat.of().formatHex(vault.index(number.personKey()));
            if (known == null || !index.equals(known.idIndex())) {
                changed = true;
                seal(columns, no, number, index);
                if (known != null && known.idIndex() != null) {
                    released.add(no);
                }
                residents.put(no, index);
            }
        }
        if (known == null) {
            columns.put("member_no", new MemberId(id, no).number(householdNo));
        }
        if (changed) {
            rows.add(new RowWrite(Section.Level.PERSON, known == null, no, fields, columns));
        }
    }

    /** Written after the year itself. */
    void years(SheetData data, List<Registered.@Nullable Person> known, List<Integer> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            Registered.Person person = known.get(i);
            Map<Field, Object> fields =
                    WriteComposer.of(Section.Level.PERSON_YEAR, data.members().get(i));
            boolean isNew = person == null || !person.hasYear();
            if (isNew || differs(fields, person)) {
                rows.add(new RowWrite(Section.Level.PERSON_YEAR, isNew, numbers.get(i), fields, Map.of()));
            }
        }
    }

    private void seal(Map<String, @Nullable Object> columns, int no, IdNumber number, String index) {
        byte[] cipher = vault.seal(number.value(), new SealedPlace("member", id.countyCode(), id.serial(), no, "id_no"))
                .cipher();
        columns.put("id_kind", number.kind());
        columns.put("id_cipher", "\\x" + HexFormat.of().formatHex(cipher));
        columns.put("id_index", "\\x" + index);
        columns.put("id_region", number.region());
        DisabilityCard card = number instanceof DisabilityCard disability ? disability : null;
        columns.put("card_category", card == null ? null : card.category().code());
        columns.put("card_grade", card == null ? null : card.grade());
        columns.putIfAbsent("sex", number.sex());
        columns.putIfAbsent("birth_date", number.birthDate().toString());
    }

    private static boolean differs(Map<Field, Object> fields, Registered.Person known) {
        return fields.entrySet().stream()
                .anyMatch(field ->
                        !Stored.of(field.getValue()).equals(known.values().get(field.getKey())));
    }

    private static boolean nameDiffers(Map<Field, Object> told, Registered.Person known) {
        return told.entrySet().stream()
                .filter(field -> NAMING.contains(field.getKey()))
                .anyMatch(field ->
                        !Stored.of(field.getValue()).equals(known.values().get(field.getKey())));
    }

    private static void put(Map<String, @Nullable Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, Stored.of(value));
        }
    }
}
