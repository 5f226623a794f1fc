package org.jiandang.demo.bulk;

import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/** The rows of a card that belong to its year. */
final class YearRows {

    private YearRows() {}

    static RowWrite of(HouseholdCard card, String state) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        for (Section section : Section.values()) {
            if (section.level() == Section.Level.YEAR && section != Section.INCOME) {
                CardFields.told(section, card.year().section(section), fields);
            }
        }
        int people = card.activeMembers().size();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("population", people);
        columns.put("record_date", card.year().recordDate().toString());
        columns.put("state", state);
        Record totals = card.year().income().totals(people);
        for (RecordComponent component : totals.getClass().getRecordComponents()) {
            columns.put(
                    component.getName().equals("perCapita") ? "per_capita" : component.getName(),
                    CardFields.of(totals, component));
        }
        return new RowWrite(Section.Level.YEAR, true, 0, fields, columns);
    }

    static RowWrite of(MemberCard member) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        CardFields.told(Section.SCHOOLING, member.schooling(), fields);
        CardFields.told(Section.HEALTH, member.health(), fields);
        CardFields.told(Section.WORK, member.work(), fields);
        CardFields.told(Section.INSURANCE, member.insurance(), fields);
        CardFields.told(Section.BENEFITS, member.benefits(), fields);
        return new RowWrite(Section.Level.PERSON_YEAR, true, member.no(), fields, Map.of());
    }
}
