package org.jiandang.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.card.Section;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.web.household.CardText;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.page.FindingLine;
import org.jiandang.web.page.FindingLines;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** What is wrong with a draft, line by line, each with a link to where it is typed. */
@Component
class EntryFindings {

    private final FindingLines lines;
    private final CardText text;
    private final Words words;

    EntryFindings(FindingLines lines, CardText text, Words words) {
        this.lines = lines;
        this.text = text;
        this.words = words;
    }

    List<FindingLine> of(DraftStore.Draft draft, DraftCard.Reading reading, Findings findings) {
        List<FindingLine> found = new ArrayList<>();
        for (FieldFault fault : reading.faults()) {
            found.add(new FindingLine(
                    "",
                    "block",
                    words.say("entry.fault", label(fault.field()), words.say(fault.message(), fault.arguments())),
                    null,
                    null,
                    null,
                    href(draft, fault.field()),
                    "fault-" + found.size()));
        }
        List<FindingLine> judged = lines.of(findings);
        int at = 0;
        for (Finding finding : findings) {
            found.add(judged.get(at++).leadingTo(href(draft, finding.place())));
        }
        return found;
    }

    List<FindingLine> stopping(List<FindingLine> found) {
        return lines.stopping(found);
    }

    private String label(String field) {
        return text.label(field.replaceFirst("^member\\.\\d+\\.", ""));
    }

    /** Where a field of the draft is typed. */
    private static String href(DraftStore.Draft draft, String field) {
        String base = "/drafts/" + draft.key() + "/";
        if (field.startsWith("member.")) {
            return base + "members/" + field.split("\\.")[1] + "#" + field.replace('.', '-');
        }
        return base + screen(field.contains(".") ? field.substring(0, field.indexOf('.')) : field) + "#"
                + field.replace('.', '-');
    }

    private static String href(DraftStore.Draft draft, Place place) {
        if (place.memberNo() != null) {
            return "/drafts/" + draft.key() + "/members/" + place.memberNo();
        }
        return "/drafts/" + draft.key() + "/" + screen(place.section());
    }

    private static String screen(String section) {
        for (Section one : Section.values()) {
            if (one.key().equals(section)) {
                return EntryStep.of(one).key();
            }
        }
        return EntryStep.HOME.key();
    }
}
