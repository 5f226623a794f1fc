package org.jiandang.demo.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.MemberId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns whole cards into the rows by which an import writes households in bulk. */
@Component
class CardWrites {

    private final Vault vault;
    private final Clock clock;

    CardWrites(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** A household that is not registered yet, with its people and the card's year. */
    HouseholdWrite fresh(HouseholdId id, String householdNo, RegionCode village, HouseholdCard card, String state) {
        List<RowWrite> rows = new ArrayList<>();
        Map<Integer, String> residents = new LinkedHashMap<>();
        rows.add(household(id, householdNo, card));
        for (MemberCard member : card.members()) {
            rows.add(person(id, householdNo, member, residents));
        }
        rows.add(year(card, state));
        card.members().forEach(member -> rows.add(personYear(member)));
        return write(id, village, true, 0, rows, card, residents);
    }

    /** The card's year of a household that is registered and has the same people. */
    HouseholdWrite next(Registered known, HouseholdCard card, String state) {
        List<RowWrite> rows = new ArrayList<>();
        rows.add(year(card, state));
        card.members().forEach(member -> rows.add(personYear(member)));
        return write(known.id(), RegionCode.of(known.villageCode()), false, known.version(), rows, card, Map.of());
    }

    private static HouseholdWrite write(
            HouseholdId id,
            RegionCode village,
            boolean isNew,
            int seenVersion,
            List<RowWrite> rows,
            HouseholdCard card,
            Map<Integer, String> residents) {
        Map<IncomeItem, BigDecimal> income = new EnumMap<>(IncomeItem.class);
        Set<IncomeItem.Kind> kinds = EnumSet.noneOf(IncomeItem.Kind.class);
        card.year().income().entries().forEach((item, entry) -> {
            income.put(item, entry.amount().amount());
            kinds.add(item.kind());
        });
        return new HouseholdWrite(
                1, id, village.value(), isNew, seenVersion, rows, income, kinds, residents, List.of(), List.of());
    }

    private RowWrite household(HouseholdId id, String householdNo, HouseholdCard card) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        told(Section.BASICS, card.basics(), fields);
        told(Section.CONTACT, card.contact(), fields);
        told(Section.FAMILY, card.family(), fields);
        told(Section.CAUSES, card.causes(), fields);
        told(Section.STANDING, card.standing(), fields);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("household_no", householdNo);
        columns.put("revision", 1);
        columns.put("version", 0);
        columns.put("population", card.activeMembers().size());
        columns.put("changed_at", clock.instant().toString());
        card.members().stream()
                .filter(member -> member.particulars().relation() == Relation.HEAD)
                .findFirst()
                .ifPresent(head -> {
                    columns.put("head_no", head.no());
                    columns.put("head_name", head.identity().name().value());
                    columns.put("head_initials", head.identity().name().initials());
                });
        BankAccount account = card.account();
        if (account != null) {
            Sealed sealed = vault.seal(
                    account.value(), new SealedPlace("household", id.countyCode(), id.serial(), 0, "account"));
            columns.put("account_cipher", hex(sealed.cipher()));
            columns.put("account_index", hex(sealed.index()));
        }
        return new RowWrite(Section.Level.HOUSEHOLD, true, 0, fields, columns);
    }

    private RowWrite person(HouseholdId id, String householdNo, MemberCard member, Map<Integer, String> residents) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        told(Section.PARTICULARS, member.particulars(), fields);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("member_no", new MemberId(id, member.no()).number(householdNo));
        new SealedDocument(vault, id, member.no(), member.identity())
                .writeTo(columns)
                .ifPresent(index -> residents.put(member.no(), index));
        return new RowWrite(Section.Level.PERSON, true, member.no(), fields, columns);
    }

    private static RowWrite year(HouseholdCard card, String state) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        for (Section section : Section.values()) {
            if (section.level() == Section.Level.YEAR && section != Section.INCOME) {
                told(section, card.year().section(section), fields);
            }
        }
        int people = card.activeMembers().size();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("population", people);
        columns.put("record_date", card.year().recordDate().toString());
        columns.put("state", state);
        Record totals = card.year().income().totals(people);
        for (RecordComponent component : totals.getClass().getRecordComponents()) {
            columns.put(component.getName().equals("perCapita") ? "per_capita" : component.getName(), of(totals, component));
        }
        return new RowWrite(Section.Level.YEAR, true, 0, fields, columns);
    }

    private static RowWrite personYear(MemberCard member) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        told(Section.SCHOOLING, member.schooling(), fields);
        told(Section.HEALTH, member.health(), fields);
        told(Section.WORK, member.work(), fields);
        told(Section.INSURANCE, member.insurance(), fields);
        told(Section.BENEFITS, member.benefits(), fields);
        return new RowWrite(Section.Level.PERSON_YEAR, true, member.no(), fields, Map.of());
    }

    /** Every known component of a section's record under its field. */
    private static void told(Section section, Record content, Map<Field, Object> fields) {
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            Object value = of(content, component);
            if (value != null) {
                Field.of(section.key() + "." + component.getName()).ifPresent(field -> fields.put(field, value));
            }
        }
    }

    private static @Nullable Object of(Record content, RecordComponent component) {
        try {
            return component.getAccessor().invoke(content);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("a section's record does not tell " + component, closed);
        }
    }

    static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
