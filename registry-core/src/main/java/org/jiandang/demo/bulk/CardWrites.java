package org.jiandang.demo.bulk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns whole cards into the rows by which an import writes households in bulk. */
@Component
public class CardWrites {

    private final Vault vault;
    private final Clock clock;

    CardWrites(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** A household that is not registered yet, with its people and the card's year. */
    public HouseholdWrite fresh(
            HouseholdId id, String householdNo, RegionCode village, HouseholdCard card, String state) {
        List<RowWrite> rows = new ArrayList<>();
        Map<Integer, String> residents = new LinkedHashMap<>();
        rows.add(new FreshHousehold(vault, clock.instant()).row(id, householdNo, card));
        for (MemberCard member : card.members()) {
            rows.add(person(id, householdNo, member, residents));
        }
        rows.add(YearRows.of(card, state));
        card.members().forEach(member -> rows.add(YearRows.of(member)));
        return write(id, village, true, 0, rows, card, residents);
    }

    /** The card's year of a household that is registered and has the same people. */
    public HouseholdWrite next(Registered known, HouseholdCard card, String state) {
        List<RowWrite> rows = new ArrayList<>();
        rows.add(YearRows.of(card, state));
        card.members().forEach(member -> rows.add(YearRows.of(member)));
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

    private RowWrite person(HouseholdId id, String householdNo, MemberCard member, Map<Integer, String> residents) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        CardFields.told(Section.PARTICULARS, member.particulars(), fields);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("member_no", new MemberId(id, member.no()).number(householdNo));
        new SealedDocument(vault, id, member.no(), member.identity())
                .writeTo(columns)
                .ifPresent(index -> residents.put(member.no(), index));
        return new RowWrite(Section.Level.PERSON, true, member.no(), fields, columns);
    }
}
