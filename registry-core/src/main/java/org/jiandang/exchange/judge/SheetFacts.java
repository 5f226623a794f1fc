package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiandang.exchange.sheet.SectionRecords;
import org.jiandang.household.card.*;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Money;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/** The facts the rules judge, from what the rows say and nothing else. */
final class SheetFacts {

    private SheetFacts() {}

    static HouseholdFacts of(SheetData data, Occasion occasion, int year, LocalDate recordDate, Surroundings around) {
        Map<Field, Object> told = data.household();
        return new HouseholdFacts(
                occasion,
                make(Basics.class, Section.BASICS, told),
                make(Contact.class, Section.CONTACT, told),
                make(Causes.class, Section.CAUSES, told),
                make(Standing.class, Section.STANDING, told),
                (BankAccount) told.get(Field.ACCOUNT),
                new Stated(
                        (PersonName) told.get(Field.HEAD_NAME),
                        (IdReading) told.get(Field.HEAD_ID),
                        (Integer) told.get(Field.POPULATION),
                        statedSums(data)),
                IntStream.range(0, data.members().size())
                        .mapToObj(i -> member(i + 1, data.members().get(i)))
                        .toList(),
                new YearFacts(
                        year,
                        recordDate,
                        null,
                        make(Land.class, Section.LAND, told),
                        make(Livestock.class, Section.LIVESTOCK, told),
                        make(Industry.class, Section.INDUSTRY, told),
                        make(Utilities.class, Section.UTILITIES, told),
                        make(Road.class, Section.ROAD, told),
                        make(Housing.class, Section.HOUSING, told),
                        make(Water.class, Section.WATER, told),
                        make(Relocation.class, Section.RELOCATION, told),
                        income(data)),
                null,
                around);
    }

    static IncomeStatement income(SheetData data) {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        data.income().forEach((item, amount) -> entries.put(item, new IncomeEntry(new Money(amount), true)));
        return new IncomeStatement(entries);
    }

    private static MemberFacts member(int no, Map<Field, Object> told) {
        return new MemberFacts(
                no,
                (PersonName) told.get(Field.NAME),
                (Sex) told.get(Field.SEX),
                (LocalDate) told.get(Field.BIRTH_DATE),
                (IdReading) told.get(Field.ID_NUMBER),
                make(Particulars.class, Section.PARTICULARS, told),
                make(Membership.class, Section.MEMBERSHIP, told),
                make(Schooling.class, Section.SCHOOLING, told),
                make(Health.class, Section.HEALTH, told),
                make(Work.class, Section.WORK, told),
                make(Insurance.class, Section.INSURANCE, told),
                make(Benefits.class, Section.BENEFITS, told));
    }

    /** Sums a sheet writes beside the items they follow from. */
    private static IncomeTotals statedSums(SheetData data) {
        Map<Field, Object> told = data.household();
        return new IncomeTotals(
                kind(data, IncomeItem.WAGE),
                kind(data, IncomeItem.BUSINESS),
                kind(data, IncomeItem.PROPERTY),
                (BigDecimal) told.get(Field.INCOME_TRANSFER),
                kind(data, IncomeItem.EXPENSE),
                (BigDecimal) told.get(Field.INCOME_GROSS),
                (BigDecimal) told.get(Field.INCOME_NET),
                (BigDecimal) told.get(Field.INCOME_PER_CAPITA));
    }

    private static @Nullable BigDecimal kind(SheetData data, IncomeItem total) {
        return data.income().get(total);
    }

    private static <R extends Record> R make(Class<R> type, Section section, Map<Field, Object> told) {
        return SectionRecords.make(type, section, told);
    }
}
