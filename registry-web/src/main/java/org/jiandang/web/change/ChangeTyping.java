package org.jiandang.web.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.change.Change;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.Relation;
import org.jiandang.web.household.IncomeForm;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;

/** Writes a change back into the text of its form, so that a returned request is told anew from what was typed. */
final class ChangeTyping {

    private ChangeTyping() {}

    static Typing write(Change change) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        put(typed, "on", change.on());
        Typing sections = Typing.NOTHING;
        if (change instanceof Change.MemberJoins joins) {
            put(typed, "reason", joins.reason().name());
            for (Section section : ChangeForms.JOINING) {
                Record told = switch (section) {
                    case IDENTITY -> joins.member().identity();
                    case PARTICULARS -> joins.member().particulars();
                    case HEALTH -> joins.member().health();
                    case SCHOOLING -> joins.member().schooling();
                    case WORK -> joins.member().work();
                    case INSURANCE -> joins.member().insurance();
                    default -> joins.member().benefits();
                };
                sections = SectionForm.write(section, told).over(sections);
            }
        } else if (change instanceof Change.MemberLeaves leaves) {
            put(typed, "member", leaves.memberNo());
            put(typed, "reason", leaves.reason().name());
            related(leaves.relations(), "head", typed);
        } else if (change instanceof Change.HeadChanges head) {
            related(head.relations(), "head", typed);
        } else if (change instanceof Change.HouseholdMoves moves) {
            put(typed, "village", moves.village());
        } else if (change instanceof Change.HouseholdLeavesCounty leaves) {
            put(typed, "county", leaves.county());
        } else if (change instanceof Change.HouseholdEnds ends) {
            put(typed, "reason", ends.reason().name());
        } else if (change instanceof Change.HouseholdSplits splits) {
            put(typed, "purpose", splits.purpose().name());
            typed.put(
                    "part",
                    splits.relations().keySet().stream().map(String::valueOf).toList());
            related(splits.relations(), "head", typed);
            related(splits.staying(), "heir", typed);
            sections = SectionForm.write(Section.CONTACT, splits.contact());
        } else if (change instanceof Change.HouseholdMerges merges) {
            put(typed, "other", merges.intoNo());
            related(merges.relations(), "", typed);
        } else if (change instanceof Change.SectionCorrected corrected) {
            put(typed, "member", corrected.memberNo());
            sections = corrected.content() instanceof IncomeStatement income
                    ? IncomeForm.write(income)
                    : SectionForm.write(corrected.section(), corrected.content());
        }
        return new Typing(typed).over(sections);
    }

    private static void related(Map<Integer, Relation> relations, String head, Map<String, List<String>> typed) {
        relations.forEach((no, relation) -> {
            put(typed, "relation." + no, relation.name());
            if (relation == Relation.HEAD && !head.isEmpty()) {
                put(typed, head, no);
            }
        });
    }

    private static void put(
            Map<String, List<String>> typed, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            typed.put(field, List.of(value.toString()));
        }
    }
}
