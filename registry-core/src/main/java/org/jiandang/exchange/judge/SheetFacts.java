package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiandang.exchange.sheet.SectionRecords;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
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
                        .mapToObj(i -> SheetMember.of(i + 1, data.members().get(i)))
                        .toList(),
                SheetYear.of(data, year, recordDate),
                null,
                around);
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
