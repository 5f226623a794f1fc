package org.jiandang.web.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.change.Change;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.household.CardText;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a change as lines of old and new; numbers are masked. */
@Component
class ChangeText {

    private final CardText text;
    private final Words words;
    private final Regions regions;

    ChangeText(CardText text, Words words, Regions regions) {
        this.text = text;
        this.words = words;
        this.regions = regions;
    }

    /** One line: what, as it is, as it would be. */
    record Line(String what, String before, String after) {

        boolean isUnchanged() {
            return before.equals(after);
        }
    }

    List<Line> lines(Change change, @Nullable Record before, HouseholdView view) {
        List<Line> lines = new ArrayList<>();
        if (change instanceof Change.MemberJoins joins) {
            joined(joins.member(), lines);
            lines.add(new Line(words.say("field.membership.joinReason"), Figures.NONE, words.of(joins.reason())));
        } else if (change instanceof Change.MemberLeaves leaves) {
            lines.add(new Line(name(view, leaves.memberNo()), words.say("change.inside"), words.of(leaves.reason())));
            related(leaves.relations(), view, lines, "");
            lines.removeIf(Line::isUnchanged);
        } else if (change instanceof Change.HeadChanges head) {
            related(head.relations(), view, lines, "");
            lines.removeIf(Line::isUnchanged);
        } else if (change instanceof Change.SectionCorrected corrected) {
            corrected(corrected, before, lines);
        } else if (change instanceof Change.HouseholdMoves moves) {
            lines.add(new Line(
                    words.say("field.register.village"), village(view.register().village()), village(moves.village())));
        } else if (change instanceof Change.HouseholdLeavesCounty leaves) {
            RegionCode here = RegionCode.ofPrefix(view.register().id().countyCode());
            lines.add(new Line(words.say("change.county"), village(here), village(leaves.county())));
        } else if (change instanceof Change.HouseholdSplits splits) {
            lines.add(new Line(words.say("change.purpose"), Figures.NONE, words.of(splits.purpose())));
            related(splits.relations(), view, lines, words.say("change.part.goes"));
            related(splits.staying(), view, lines, words.say("change.part.stays"));
            for (CardText.Line line : text.lines(Section.CONTACT, splits.contact())) {
                if (!line.value().equals(Figures.NONE)) {
                    lines.add(new Line(words.say("change.part.contact", line.label()), Figures.NONE, line.value()));
                }
            }
        } else if (change instanceof Change.HouseholdMerges merges) {
            lines.add(new Line(
                    words.say("field.register.householdNo"), view.register().householdNo(), merges.intoNo()));
            related(merges.relations(), view, lines, "");
        } else if (change instanceof Change.HouseholdEnds ends) {
            lines.add(new Line(
                    words.say("field.standing.status"),
                    words.of(view.standing().status()),
                    words.of(HouseholdStatus.CLOSED)));
            view.activeMembers()
                    .forEach(member -> lines.add(
                            new Line(name(view, member.no()), words.say("change.inside"), words.of(ends.reason()))));
        }
        return lines;
    }

    private void joined(MemberCard member, List<Line> lines) {
        Identity identity = member.identity();
        lines.add(new Line(
                words.say("field.identity.name"),
                Figures.NONE,
                text.value(identity.name() == null ? null : identity.name().value())));
        written(identity, lines);
        lines.add(new Line(words.say("field.identity.sex"), Figures.NONE, text.value(identity.sex())));
        lines.add(new Line(words.say("field.identity.birthDate"), Figures.NONE, text.value(identity.birthDate())));
        lines.add(new Line(
                words.say("field.identity.idNumber"),
                Figures.NONE,
                text.value(
                        identity.idNumber() == null ? null : identity.idNumber().masked())));
        for (CardText.Line line : text.lines(Section.PARTICULARS, member.particulars())) {
            lines.add(new Line(line.label(), Figures.NONE, line.value()));
        }
    }

    private void related(Map<Integer, Relation> relations, HouseholdView view, List<Line> lines, String where) {
        new TreeMap<>(relations)
                .forEach((no, relation) -> lines.add(new Line(
                        name(view, no) + where,
                        view.member(no)
                                .map(MemberView::particulars)
                                .map(p -> words.of(p.relation()))
                                .orElse(Figures.NONE),
                        words.of(relation))));
    }

    private void corrected(Change.SectionCorrected corrected, @Nullable Record before, List<Line> lines) {
        if (corrected.content() instanceof IncomeStatement after) {
            Map<IncomeItem, String[]> items = new EnumMap<>(IncomeItem.class);
            if (before instanceof IncomeStatement income) {
                income.entries()
                        .forEach((item, entry) -> items.computeIfAbsent(item, i -> new String[2])[0] =
                                entry.amount().toString());
            }
            after.entries()
                    .forEach((item, entry) -> items.computeIfAbsent(item, i -> new String[2])[1] =
                            entry.amount().toString());
            items.forEach(
                    (item, pair) -> lines.add(new Line(words.of(item), text.value(pair[0]), text.value(pair[1]))));
            lines.removeIf(Line::isUnchanged);
            return;
        }
        List<CardText.Line> old = text.lines(corrected.section(), before);
        List<CardText.Line> told = text.lines(corrected.section(), masked(corrected.content()));
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).value().equals(old.get(i).value())
                    && !told.get(i).key().equals("identity.idNumber")) {
                lines.add(new Line(
                        told.get(i).label(), old.get(i).value(), told.get(i).value()));
            }
        }
        if (corrected.content() instanceof Identity identity) {
            written(identity, lines);
        }
        if (corrected.content() instanceof Identity identity && identity.idNumber() != null) {
            lines.add(new Line(
                    words.say("field.identity.idNumber"),
                    Figures.NONE,
                    identity.idNumber().masked()));
        }
        if (corrected.account() != null) {
            lines.add(new Line(
                    words.say("field.contact.account"),
                    Figures.NONE,
                    corrected.account().masked()));
        }
    }

    /** How the name was typed, where its spelling differs. */
    private void written(Identity identity, List<Line> lines) {
        if (identity.name() != null && identity.name().written() != null) {
            lines.add(new Line(
                    words.say("field.identity.written"),
                    Figures.NONE,
                    identity.name().written()));
        }
    }

    /** The number never reaches the lines in full. */
    private static Record masked(Record content) {
        return content instanceof Identity i ? new Identity(i.name(), i.sex(), i.birthDate(), null) : content;
    }

    private String name(HouseholdView view, int no) {
        return view.member(no).map(member -> member.person().name()).orElse(String.valueOf(no));
    }

    private String village(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }
}
