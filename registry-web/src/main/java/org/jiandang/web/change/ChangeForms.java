package org.jiandang.web.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeReading;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.AccountForm;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.IncomeForm;
import org.jiandang.web.household.MemberForm;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the text of a change's form into the change. Every fault is told. */
@Component
class ChangeForms {

    /** What is asked of somebody who joins. */
    static final List<Section> JOINING = List.of(
            Section.IDENTITY,
            Section.PARTICULARS,
            Section.HEALTH,
            Section.SCHOOLING,
            Section.WORK,
            Section.INSURANCE,
            Section.BENEFITS);

    /** Said of a relation that cannot be reckoned. */
    static final String UNKNOWN = "change.relation.missing";

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final String MEMBER = "member";
    private static final String HEAD = "head";

    private final ChangeReading reading;
    private final PartForms parts;

    ChangeForms(ChangeReading reading, PartForms parts) {
        this.reading = reading;
        this.parts = parts;
    }

    /**
     * What came of reading.
     *
     * @param change the change as far as it has been told; where there are faults, what is missing is filled in, for checking only
     * @param suggested relations under the head that was chosen, to be confirmed; empty when none are asked for
     */
    record Reading(Change change, List<FieldFault> faults, Map<Integer, Optional<Relation>> suggested) {

        Reading with(Change told) {
            return new Reading(told, faults, suggested);
        }

        /** The relations that can be known, as the form names them. */
        Typing relations() {
            Map<String, List<String>> known = new TreeMap<>();
            suggested.forEach(
                    (no, relation) -> relation.ifPresent(told -> known.put("relation." + no, List.of(told.name()))));
            return new Typing(known);
        }
    }

    Reading read(ChangeEvent event, HouseholdView view, @Nullable Section section, Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        LocalDate on = day(typing, faults);
        Map<Integer, Optional<Relation>> suggested = new TreeMap<>();
        Change change = switch (event) {
            case JOINS -> joins(typing, on, faults);
            case MOVES -> new Change.HouseholdMoves(Places.village(view, typing, faults), on);
            case ABROAD -> new Change.HouseholdLeavesCounty(Places.county(view, typing, faults), on);
            case ENDS -> new Change.HouseholdEnds(reason(LeaveReason.class, typing, faults), on);
            case CORRECTION -> corrected(view, section == null ? Section.BASICS : section, typing, on, faults);
            case LEAVES -> leaves(view, typing, on, suggested, faults);
            case HEAD -> {
                suggested.putAll(under(view, HEAD, typing, faults));
                yield new Change.HeadChanges(on, relations(suggested, UNKNOWN, typing, faults));
            }
            case SPLITS -> parts.splits(view, typing, on, suggested, faults);
            case MERGES -> parts.merges(view, typing, on, suggested, faults);
        };
        return new Reading(change, faults, suggested);
    }

    private Change leaves(
            HouseholdView view,
            Typing typing,
            LocalDate on,
            Map<Integer, Optional<Relation>> suggested,
            List<FieldFault> faults) {
        int no = whole(typing, MEMBER, faults);
        LeaveReason reason = reason(LeaveReason.class, typing, faults);
        boolean head = no == view.register().headNo() && view.register().population() > 1;
        Map<Integer, Relation> relations = Map.of();
        if (head) {
            suggested.putAll(under(view, HEAD, typing, faults));
            suggested.remove(no);
            relations = relations(suggested, UNKNOWN, typing, faults);
        }
        return new Change.MemberLeaves(no, reason, on, relations);
    }

    private Change joins(Typing typing, LocalDate on, List<FieldFault> faults) {
        return new Change.MemberJoins(MemberForm.read(1, typing, faults), reason(JoinReason.class, typing, faults), on);
    }

    private Change corrected(
            HouseholdView view, Section section, Typing typing, LocalDate on, List<FieldFault> faults) {
        Record content =
                section == Section.INCOME ? income(typing, faults) : SectionForm.readOrUnknown(section, typing, faults);
        BankAccount account = section == Section.CONTACT ? AccountForm.read(typing, faults) : null;
        Integer member = typing.isBlank(MEMBER) ? null : Integer.valueOf(typing.text(MEMBER));
        int year = typing.isBlank("year")
                ? view.year() == null ? on.getYear() : view.year().year()
                : Integer.parseInt(typing.text("year"));
        return new Change.SectionCorrected(year, section, member, content, account, on);
    }

    private static Record income(Typing typing, List<FieldFault> faults) {
        SectionForm.Reading read = IncomeForm.read(typing);
        faults.addAll(read.faults());
        return read.asContent().orElse(IncomeStatement.UNKNOWN);
    }

    private Map<Integer, Optional<Relation>> under(
            HouseholdView view, String field, Typing typing, List<FieldFault> faults) {
        int head = whole(typing, field, faults);
        return head == 0 ? Map.of() : reading.relationsUnder(view.register().id(), head);
    }

    /** The relations as confirmed in the form, else as suggested; one that nobody can know is asked for. */
    static Map<Integer, Relation> relations(
            Map<Integer, Optional<Relation>> suggested, String missing, Typing typing, List<FieldFault> faults) {
        Map<Integer, Relation> relations = new TreeMap<>();
        suggested.forEach((no, relation) -> {
            String field = "relation." + no;
            if (!typing.isBlank(field)) {
                relations.put(no, Relation.valueOf(typing.text(field)));
            } else if (relation.isPresent()) {
                relations.put(no, relation.get());
            } else {
                faults.add(FieldFault.of(field, missing));
            }
        });
        return relations;
    }

    private static LocalDate day(Typing typing, List<FieldFault> faults) {
        try {
            if (!typing.isBlank(ON)) {
                return SectionForm.date(typing.text(ON));
            }
            faults.add(FieldFault.of(ON, "change.on.missing"));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at(ON));
        }
        return LocalDate.EPOCH;
    }

    static int whole(Typing typing, String field, List<FieldFault> faults) {
        if (typing.text(field).matches("\\d{1,3}")) {
            return Integer.parseInt(typing.text(field));
        }
        faults.add(FieldFault.of(field, "change." + field + ".missing"));
        return 0;
    }

    private static <E extends Enum<E>> E reason(Class<E> type, Typing typing, List<FieldFault> faults) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(typing.text(REASON).toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        faults.add(FieldFault.of(REASON, "change.reason.missing"));
        return Enum.valueOf(type, "OTHER");
    }
}
