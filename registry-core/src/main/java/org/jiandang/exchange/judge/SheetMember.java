package org.jiandang.exchange.judge;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.exchange.sheet.SectionRecords;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;

/** What the rules judge of a member, from the row and nothing else. */
final class SheetMember {

    private SheetMember() {}

    static MemberFacts of(int no, Map<Field, Object> told) {
        return new MemberFacts(
                no,
                (PersonName) told.get(Field.NAME),
                (Sex) told.get(Field.SEX),
                (LocalDate) told.get(Field.BIRTH_DATE),
                (IdReading) told.get(Field.ID_NUMBER),
                SectionRecords.make(Particulars.class, Section.PARTICULARS, told),
                SectionRecords.make(Membership.class, Section.MEMBERSHIP, told),
                SectionRecords.make(Schooling.class, Section.SCHOOLING, told),
                SectionRecords.make(Health.class, Section.HEALTH, told),
                SectionRecords.make(Work.class, Section.WORK, told),
                SectionRecords.make(Insurance.class, Section.INSURANCE, told),
                SectionRecords.make(Benefits.class, Section.BENEFITS, told));
    }
}
