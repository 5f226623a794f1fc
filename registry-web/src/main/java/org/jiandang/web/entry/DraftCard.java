package org.jiandang.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.Relation;
import org.jiandang.web.household.AccountForm;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.IncomeForm;
import org.jiandang.web.household.MemberForm;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft's text into the card of a household. Names are {@code section.component}, for a member {@code member.2.section.component}. Sex and
 * birth date follow from the number where it tells them.
 */
final class DraftCard {

    static final int MOST_MEMBERS = 30;
    private static final Typing HEAD = new Typing(Map.of("particulars.relation", List.of(Relation.HEAD.name())));

    private final Typing typing;
    private final List<FieldFault> faults = new ArrayList<>();

    private DraftCard(Typing typing) {
        this.typing = typing;
    }

    /**
     * What came of reading.
     *
     * @param card the card, none when a text is no value
     * @param faults what is wrong, by field name of the draft
     */
    record Reading(@Nullable HouseholdCard card, List<FieldFault> faults) {}

    static Reading read(Typing typing, LocalDate today) {
        DraftCard draft = new DraftCard(typing);
        HouseholdCard card = draft.card(today);
        return new Reading(draft.faults.isEmpty() ? card : null, List.copyOf(draft.faults));
    }

    /** The numbers of the members there are, from 1. */
    static List<Integer> members(Typing typing) {
        List<Integer> there = new ArrayList<>();
        for (int no = 1; no <= MOST_MEMBERS; no++) {
            String prefix = prefix(no);
            if (typing.values().keySet().stream().anyMatch(key -> key.startsWith(prefix) && !typing.isBlank(key))) {
                there.add(no);
            }
        }
        return there;
    }

    /** The faults of some fields only, for one screen; {@code prefix} is a member's or empty. */
    static List<FieldFault> faults(Typing typing, String prefix, List<Section> sections) {
        DraftCard draft = new DraftCard(typing);
        sections.forEach(section -> draft.section(section, prefix));
        return draft.faults;
    }

    static List<FieldFault> incomeFaults(Typing typing) {
        return IncomeForm.read(typing).faults();
    }

    static String prefix(int member) {
        return "member." + member + ".";
    }

    /** The data year of the draft. */
    static int year(Typing typing, LocalDate today) {
        return typing.text("year").matches("20\\d\\d") ? Integer.parseInt(typing.text("year")) : today.getYear();
    }

    private HouseholdCard card(LocalDate today) {
        Map<Section, Record> read = new EnumMap<>(Section.class);
        for (EntryStep step : EntryStep.values()) {
            step.sections().forEach(section -> read.put(section, section(section, "")));
        }
        SectionForm.Reading income = IncomeForm.read(typing);
        faults.addAll(income.faults());
        YearCard year = YearCard.unknown(year(typing, today), recordDate(today))
                .with(Section.INCOME, Objects.requireNonNullElse(income.content(), IncomeStatement.UNKNOWN));
        for (Section section : EntryStep.LIVING.sections()) {
            year = year.with(section, Objects.requireNonNull(read.get(section)));
        }
        List<MemberCard> members = members(typing).stream().map(this::member).toList();
        return new HouseholdCard(
                (Basics) Objects.requireNonNull(read.get(Section.BASICS)),
                (Contact) Objects.requireNonNull(read.get(Section.CONTACT)),
                AccountForm.read(typing, faults),
                (Family) Objects.requireNonNull(read.get(Section.FAMILY)),
                (Causes) Objects.requireNonNull(read.get(Section.CAUSES)),
                (Standing) Objects.requireNonNull(read.get(Section.STANDING)),
                year,
                members);
    }

    private LocalDate recordDate(LocalDate today) {
        if (typing.isBlank("recordDate")) {
            return today;
        }
        try {
            return SectionForm.date(typing.text("recordDate"));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at("recordDate"));
            return today;
        }
    }

    /** The first member is the head: nobody has to say it twice. */
    private MemberCard member(int no) {
        String prefix = prefix(no);
        Typing typed = part(prefix);
        List<FieldFault> found = new ArrayList<>();
        MemberCard member = MemberForm.read(no, no == 1 ? HEAD.over(typed) : typed, found);
        found.forEach(fault -> faults.add(fault.under(prefix)));
        return member;
    }

    private Record section(Section section, String prefix) {
        List<FieldFault> found = new ArrayList<>();
        Record content = SectionForm.readOrUnknown(section, part(prefix), found);
        found.forEach(fault -> faults.add(fault.under(prefix)));
        return content;
    }

    private Typing part(String prefix) {
        return prefix.isEmpty() ? typing : typing.part(prefix);
    }
}
