package org.jiandang.web.household;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.household.view.YearView;
import org.jiandang.policy.line.LineUse;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the card's page and its print show, in the order of the paper form. */
@Component
class CardPage {

    /** A 基本情况. */
    static final List<Section> GROUP_A =
            List.of(Section.BASICS, Section.CONTACT, Section.FAMILY, Section.CAUSES, Section.STANDING);

    /** E 生产生活条件. */
    static final List<Section> GROUP_E = List.of(
            Section.LAND,
            Section.LIVESTOCK,
            Section.INDUSTRY,
            Section.UTILITIES,
            Section.ROAD,
            Section.HOUSING,
            Section.WATER,
            Section.RELOCATION);

    private final HouseholdReading reading;
    private final HouseholdDesk desk;
    private final IncomeLines lines;
    private final CardText text;
    private final Words words;
    private final Clock clock;

    CardPage(HouseholdReading reading, HouseholdDesk desk, IncomeLines lines, CardText text, Words words, Clock clock) {
        this.reading = reading;
        this.desk = desk;
        this.lines = lines;
        this.text = text;
        this.words = words;
        this.clock = clock;
    }

    /** A line of a section; {@code reveal} leads to the form that opens a full number. */
    record Line(
            String key,
            String label,
            String value,
            @Nullable String reveal) {}

    /** A section with the ways to edit it in place or to propose a change; at most one of them is there. */
    record CardSection(
            String key,
            String title,
            List<Line> lines,
            @Nullable String edit,
            @Nullable String change) {}

    /** A member's line in the table. */
    record MemberLine(
            int no,
            boolean active,
            String name,
            @Nullable String left,
            String sex,
            String age,
            String number,
            @Nullable String reveal,
            String relation,
            String ethnicity,
            String schooling,
            String health,
            String labour,
            String months,
            String insured) {}

    /** A year's income beside the line of that year. */
    record IncomeYear(int year, IncomeTotals totals, boolean above, String line) {}

    /** One of 两不愁三保障 as far as the card knows it. */
    record Chip(String css, String icon, String text) {}

    List<CardSection> sections(HouseholdView view, List<Section> group) {
        return group.stream().map(section -> section(view, section, null)).toList();
    }

    /** A section with its lines and, for those who may, the way to write it. */
    CardSection section(HouseholdView view, Section section, @Nullable MemberView member) {
        HouseholdId id = view.register().id();
        Integer no = member == null ? null : member.no();
        Record content = view.section(section, no).orElse(null);
        List<Line> shown = new ArrayList<>();
        for (CardText.Line line : text.lines(section, content)) {
            shown.add(new Line(line.key(), line.label(), line.value(), null));
        }
        String written =
                section == Section.IDENTITY && member != null ? member.person().written() : null;
        if (written != null) {
            shown.add(new Line("identity.written", words.say("field.identity.written"), written, null));
        }
        if (section == Section.CONTACT) {
            String value = view.accountKnown() ? words.say("household.account.known") : Figures.NONE;
            String reveal = view.accountKnown() && reading.mayUnmask(id) ? "/households/" + id + "/account" : null;
            shown.add(new Line("contact.account", words.say("field.contact.account"), value, reveal));
        }
        YearView year = view.year();
        int of = year == null ? 0 : year.year();
        boolean village = Acting.require().role() == Role.VILLAGE_CADRE;
        boolean edit =
                village && (year != null || section.level() != Section.Level.YEAR) && desk.mayAmend(id, of, section);
        String base = "/households/" + id;
        String member_ = no == null ? "" : "&member=" + no;
        return new CardSection(
                section.key(),
                words.say("section." + section.key()),
                shown,
                edit ? base + "/sections/" + section.key() + "?year=" + of + member_ : null,
                village && !edit && year != null
                        ? base + "/changes/new?section=" + section.key() + "&year=" + of + member_
                        : null);
    }

    List<MemberLine> members(HouseholdView view) {
        LocalDate on =
                view.year() == null ? LocalDate.now(clock) : view.year().card().recordDate();
        boolean mayReveal = reading.mayUnmask(view.register().id());
        return view.members().stream()
                .sorted(Comparator.comparing(MemberView::isActive).reversed().thenComparing(MemberView::no))
                .map(member -> line(view, member, on, mayReveal))
                .toList();
    }

    private MemberLine line(HouseholdView view, MemberView m, LocalDate on, boolean mayReveal) {
        LocalDate left = m.membership().leftOn();
        String school =
                m.schooling().school() == null || m.schooling().school().name().equals("NOT_AT_SCHOOL")
                        ? words.of(m.schooling().education())
                        : words.of(m.schooling().school());
        boolean insured = Boolean.TRUE.equals(m.insurance().medicalResident())
                || Boolean.TRUE.equals(m.insurance().medicalEmployee());
        boolean known = m.insurance().medicalResident() != null || m.insurance().medicalEmployee() != null;
        LocalDate birth = m.person().birthDate();
        return new MemberLine(
                m.no(),
                m.isActive(),
                m.person().name(),
                left == null ? null : words.of(m.membership().leftReason()) + " " + left,
                words.of(m.person().sex()),
                birth == null
                        ? Figures.NONE
                        : String.valueOf(Period.between(birth, on).getYears()),
                m.person().idNumber() == null ? Figures.NONE : m.person().idNumber(),
                m.person().idNumber() != null && mayReveal
                        ? "/households/" + view.register().id() + "/members/" + m.no() + "/number"
                        : null,
                view.wasHead(m)
                        ? words.say("household.head.former")
                        : words.of(m.particulars().relation()),
                words.of(m.particulars().ethnicity()),
                school,
                text.value(m.health().conditions()),
                words.of(m.work().labour()),
                text.value(m.work().workMonths()),
                known ? words.say(insured ? "app.yes" : "app.no") : Figures.NONE);
    }

    /** All years there are, the newest first, each beside its own line. */
    List<IncomeYear> incomeYears(HouseholdView view) {
        return view.years().stream()
                .flatMap(year -> Stream.ofNullable(
                        reading.view(view.register().id(), year).year()))
                .filter(year -> !year.card().income().isUnknown())
                .map(year -> {
                    IncomeLines.Beside beside = lines.beside(
                            view.register().village(),
                            year.year(),
                            LineUse.EXIT,
                            view.basics().standard(),
                            year.totals().perCapita());
                    return new IncomeYear(year.year(), year.totals(), beside.above(), beside.text());
                })
                .toList();
    }

    /** The items of the shown year's income. */
    List<Line> incomeItems(HouseholdView view) {
        YearView year = view.year();
        IncomeStatement income =
                year == null ? IncomeStatement.UNKNOWN : year.card().income();
        List<Line> items = new ArrayList<>();
        for (Map.Entry<IncomeItem, org.jiandang.household.card.IncomeEntry> entry :
                income.entries().entrySet()) {
            String expected = entry.getValue().realised() ? "" : " " + words.say("household.income.expected.mark");
            items.add(new Line(
                    entry.getKey().name(),
                    words.of(entry.getKey()),
                    lines.money(entry.getValue().amount().amount()) + expected,
                    null));
        }
        return items;
    }
}
