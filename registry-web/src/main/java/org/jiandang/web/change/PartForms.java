package org.jiandang.web.change;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.SplitPurpose;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.Relation;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdRow;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.springframework.stereotype.Component;

/** Reads the forms of a split and a merge. */
@Component
class PartForms {

    private static final String HEIR = "heir";
    private static final String OTHER = "other";

    private final ChangeReading reading;
    private final HouseholdSearch search;

    PartForms(ChangeReading reading, HouseholdSearch search) {
        this.reading = reading;
        this.search = search;
    }

    Change splits(
            HouseholdView view,
            Typing typing,
            LocalDate on,
            Map<Integer, Optional<Relation>> suggested,
            List<FieldFault> faults) {
        Set<String> part = new HashSet<>(typing.texts("part"));
        if (part.isEmpty()) {
            faults.add(FieldFault.of("part", "change.part.missing"));
        }
        if (view.activeMembers().stream().allMatch(member -> part.contains(String.valueOf(member.no())))) {
            faults.add(FieldFault.of("part", "change.part.all"));
        }
        if (typing.isBlank("purpose")) {
            faults.add(FieldFault.of("purpose", "change.purpose.missing"));
        }
        boolean headGoes = part.contains(String.valueOf(view.register().headNo()));
        Contact contact = (Contact) SectionForm.readOrUnknown(Section.CONTACT, typing, faults);
        Map<Integer, Optional<Relation>> leaving = under(view, "head", true, part, typing, faults);
        Map<Integer, Optional<Relation>> staying = headGoes ? under(view, HEIR, false, part, typing, faults) : Map.of();
        suggested.putAll(leaving);
        suggested.putAll(staying);
        Map<Integer, Relation> theirs = ChangeForms.relations(leaving, ChangeForms.UNKNOWN, typing, faults);
        Map<Integer, Relation> others = ChangeForms.relations(staying, ChangeForms.UNKNOWN, typing, faults);
        view.activeMembers().stream()
                .map(MemberView::no)
                .filter(no -> part.contains(String.valueOf(no)))
                .forEach(no -> theirs.putIfAbsent(no, Relation.UNRELATED));
        SplitPurpose purpose =
                typing.isBlank("purpose") ? SplitPurpose.OWN_FAMILY : SplitPurpose.valueOf(typing.text("purpose"));
        return new Change.HouseholdSplits(purpose, theirs, others, contact, on);
    }

    /** The relations of one part under its head, who has to be of the part. */
    private Map<Integer, Optional<Relation>> under(
            HouseholdView view,
            String field,
            boolean leaves,
            Set<String> part,
            Typing typing,
            List<FieldFault> faults) {
        int head = ChangeForms.whole(typing, field, faults);
        if (head == 0) {
            return Map.of();
        }
        if (part.contains(String.valueOf(head)) != leaves) {
            faults.add(FieldFault.of(field, "change." + field + ".elsewhere"));
            return Map.of();
        }
        Map<Integer, Optional<Relation>> own =
                new TreeMap<>(reading.relationsUnder(view.register().id(), head));
        own.keySet().removeIf(no -> part.contains(String.valueOf(no)) != leaves);
        return own;
    }

    Change merges(
            HouseholdView view,
            Typing typing,
            LocalDate on,
            Map<Integer, Optional<Relation>> suggested,
            List<FieldFault> faults) {
        view.activeMembers().forEach(member -> suggested.put(member.no(), Optional.empty()));
        Map<Integer, Relation> relations =
                ChangeForms.relations(suggested, "change.relation.other.missing", typing, faults);
        String number = typing.text(OTHER);
        var found = number.matches("\\d{18}")
                ? search
                        .page(HouseholdQuery.in(Acting.require().jurisdiction().region())
                                .withText(number))
                        .rows()
                        .stream()
                        .filter(row -> row.householdNo().equals(number))
                        .findFirst()
                : Optional.<HouseholdRow>empty();
        if (found.isEmpty()) {
            faults.add(FieldFault.of(OTHER, "change.other.missing"));
        }
        return new Change.HouseholdMerges(
                found.map(HouseholdRow::id).orElse(view.register().id()), number, relations, on);
    }
}
