package org.jiandang.web.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingState;
import org.jiandang.household.view.FieldChange;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.household.view.YearView;
import org.jiandang.web.household.CardPage.CardSection;
import org.jiandang.web.household.CardPage.Chip;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands around the card: doubts, guarantees, cases, a member's sections, and who changed what. */
@Component
class CardExtras {

    /** A member's sections in the order of the paper form. */
    static final List<Section> MEMBER = List.of(
            Section.IDENTITY,
            Section.PARTICULARS,
            Section.MEMBERSHIP,
            Section.SCHOOLING,
            Section.HEALTH,
            Section.WORK,
            Section.INSURANCE,
            Section.BENEFITS);

    private final ObjectProvider<HouseholdCases> cases;
    private final CardPage page;
    private final HouseholdDesk desk;
    private final CardText text;
    private final Words words;
    private final Figures figures;

    CardExtras(
            ObjectProvider<HouseholdCases> cases,
            CardPage page,
            HouseholdDesk desk,
            CardText text,
            Words words,
            Figures figures) {
        this.cases = cases;
        this.page = page;
        this.desk = desk;
        this.text = text;
        this.words = words;
        this.figures = figures;
    }

    /**
     * A doubt with its answer.
     *
     * @param at the datum, {@code housing.housingArea}
     * @param memberNo the member it is about; none for the household
     * @param where the member, the field and the year in words
     * @param answered who gave the reason and when
     */
    record Doubt(
            String id,
            String code,
            String text,
            @Nullable String reason,
            @Nullable String answered,
            boolean open,
            String at,
            @Nullable Integer memberNo,
            String where) {

        public boolean isIn(String section, List<CardPage.Line> lines) {
            return at.startsWith(section + ".")
                    && lines.stream().noneMatch(line -> line.key().equals(at));
        }
    }

    /** A member with all sections. */
    record MemberCardLines(String name, String number, List<CardSection> sections) {}

    /** One changed field in words. */
    record ChangeLine(String at, String who, String what, String before, String after) {}

    List<Doubt> doubts(List<DataFinding> findings, HouseholdView view) {
        return findings.stream()
                .filter(finding -> finding.state() != FindingState.CLOSED)
                .map(f -> doubt(f, view))
                .toList();
    }

    /** The doubts about one member, as they stand on the member's own page. */
    List<Doubt> doubts(List<DataFinding> findings, HouseholdView view, int memberNo) {
        return doubts(findings, view).stream()
                .filter(doubt -> Objects.equals(doubt.memberNo(), memberNo))
                .toList();
    }

    private Doubt doubt(DataFinding f, HouseholdView view) {
        String at = f.place().section() + "." + f.place().field();
        List<String> where = new ArrayList<>();
        Integer no = f.place().memberNo();
        if (no != null) {
            where.add(view.member(no).map(member -> member.person().name()).orElse(String.valueOf(no)));
        }
        String section = words.find("section." + f.place().section(), List.of());
        String field = words.find("field." + at, List.of());
        where.add(Objects.requireNonNullElse(field, Objects.requireNonNullElse(section, at)));
        if (f.year() != null) {
            where.add(String.valueOf(f.year()));
        }
        return new Doubt(
                f.id().toString(),
                f.code(),
                Objects.requireNonNullElse(words.find(f.key(), f.arguments()), f.code()),
                f.reason(),
                answered(f.answer()),
                f.state() == FindingState.OPEN,
                at,
                no,
                String.join(" · ", where));
    }

    /** Who gave the reason, and when. */
    private @Nullable String answered(DataFinding.@Nullable Answer answer) {
        return answer == null || answer.at() == null
                ? null
                : words.say(
                        "finding.answered",
                        Objects.requireNonNullElse(answer.by(), Figures.NONE),
                        figures.time(answer.at()));
    }

    List<HouseholdCases.CaseLine> cases(HouseholdView view) {
        return cases.orderedStream().flatMap(one -> one.of(view).stream()).toList();
    }

    List<HouseholdCases.Start> starts(HouseholdView view) {
        return cases.orderedStream().flatMap(one -> one.starts(view).stream()).toList();
    }

    MemberCardLines member(HouseholdView view, MemberView member) {
        return new MemberCardLines(
                member.person().name(),
                member.memberNo(),
                MEMBER.stream()
                        .map(section -> page.section(view, section, member))
                        .toList());
    }

    /** Where the income of the shown year is written; none when it may not be. */
    @Nullable
    String incomeEdit(HouseholdView view) {
        YearView year = view.year();
        return year != null
                        && Acting.require().role() == Role.VILLAGE_CADRE
                        && desk.mayAmend(view.register().id(), year.year(), Section.INCOME)
                ? "/households/" + view.register().id() + "/sections/income?year=" + year.year()
                : null;
    }

    /** Where a change of the shown year's income is proposed, once it may not be written in place. */
    @Nullable
    String incomeChange(HouseholdView view) {
        YearView year = view.year();
        return year != null && Acting.require().role() == Role.VILLAGE_CADRE && incomeEdit(view) == null
                ? "/households/" + view.register().id() + "/changes/new?section=income&year=" + year.year()
                : null;
    }

    /** The sums of the shown year by kind, gross, net and per head, as the form ends them. */
    List<CardText.Line> incomeSums(HouseholdView view) {
        YearView year = view.year();
        return year == null
                ? List.of()
                : Arrays.stream(IncomeTotals.class.getRecordComponents())
                        .map(sum -> "income." + sum.getName())
                        .map(key -> new CardText.Line(
                                key,
                                text.label(key),
                                text.value(SectionShape.value(year.totals(), key.substring("income.".length())))))
                        .toList();
    }

    /** What the reader may do beside the card; the record of the current year is opened once. */
    Map<String, Object> rights(HouseholdView view, int currentYear) {
        Role role = Acting.require().role();
        boolean village = role == Role.VILLAGE_CADRE;
        return Map.of(
                "mayPropose",
                village,
                "mayMerge",
                role == Role.TOWNSHIP_REVIEWER && isActive(view),
                "mayExplain",
                village || role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE,
                "nextYear",
                currentYear,
                "mayOpenYear",
                village && !view.years().contains(currentYear));
    }

    private static boolean isActive(HouseholdView view) {
        var status = view.standing().status();
        return status != null && status.isActive();
    }

    /** 义务教育、基本医疗、住房、饮水 as far as the card of the year says; food and clothing are confirmed by visit only. */
    List<Chip> guarantees(HouseholdView view) {
        YearView year = view.year();
        if (year == null) {
            return List.of();
        }
        List<Chip> chips = new ArrayList<>();
        List<MemberView> members = view.activeMembers();
        chips.add(chip("school", members.stream().noneMatch(m -> m.schooling().dropoutReason() != null)));
        List<Boolean> insured = members.stream()
                .map(m ->
                        m.insurance().medicalResident() == null && m.insurance().medicalEmployee() == null
                                ? null
                                : Boolean.TRUE.equals(m.insurance().medicalResident())
                                        || Boolean.TRUE.equals(m.insurance().medicalEmployee()))
                .toList();
        chips.add(chip("medical", insured.contains(null) ? null : !insured.contains(false)));
        chips.add(chip("housing", safe(year.card().housing())));
        chips.add(chip("water", year.card().water().waterSafe()));
        return chips;
    }

    private static @Nullable Boolean safe(Housing housing) {
        if (housing.houseGrade() != null) {
            boolean unsafe = housing.houseGrade() == HouseGrade.C || housing.houseGrade() == HouseGrade.D;
            return !unsafe || housing.houseRepairedOn() != null;
        }
        return housing.unsafeHouse() == null ? null : !housing.unsafeHouse() || housing.houseRepairedOn() != null;
    }

    private Chip chip(String item, @Nullable Boolean ok) {
        String name = words.say("household.guarantee." + item);
        if (ok == null) {
            return new Chip("bg-secondary-lt", "ti-help-circle", words.say("household.guarantee.unknown", name));
        }
        return ok
                ? new Chip("bg-green-lt", "ti-check", name)
                : new Chip("bg-red-lt", "ti-x", words.say("household.guarantee.missing", name));
    }

    List<ChangeLine> changes(List<FieldChange> changes, HouseholdView view) {
        return changes.stream().map(change -> line(change, view)).toList();
    }

    private ChangeLine line(FieldChange change, HouseholdView view) {
        StringBuilder what = new StringBuilder();
        if (change.memberNo() != null) {
            what.append(view.member(change.memberNo())
                            .map(member -> member.person().name())
                            .orElse(String.valueOf(change.memberNo())))
                    .append(" · ");
        }
        if (change.year() != null) {
            what.append(change.year()).append(" · ");
        }
        what.append(text.label(change.field()));
        return new ChangeLine(
                figures.time(change.at()),
                change.name(),
                what.toString(),
                change.sealed() ? words.say("household.history.sealed") : told(change, change.before()),
                change.sealed() ? words.say("household.history.sealed") : told(change, change.after()));
    }

    /** A stored text in words: a constant by its label, yes and no. */
    private String told(FieldChange change, @Nullable String stored) {
        if (stored == null) {
            return Figures.NONE;
        }
        if (stored.equals("true") || stored.equals("false") || stored.equals("t") || stored.equals("f")) {
            return words.say(stored.startsWith("t") ? "app.yes" : "app.no");
        }
        return text.constant(change.field(), stored);
    }
}
