package org.jiandang.web.change;

import java.util.List;
import java.util.stream.Stream;
import org.jiandang.change.ChangeTerms;
import org.jiandang.change.ChangeTerms.Term;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.card.Section;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;

/** What the form of a change offers of {@link ChangeTerms}: the reasons, and the papers that prove one of them. */
final class ChangePapers {

    private static final List<EvidenceKind> USUAL = List.of(
            EvidenceKind.HOUSEHOLD_REGISTER, EvidenceKind.VISIT_PHOTO, EvidenceKind.VILLAGE_NOTE, EvidenceKind.OTHER);

    private ChangePapers() {}

    /** What the event needs; a correction, of the section it is about. */
    static List<Term> terms(ChangeEvent event, @Nullable Section section) {
        return ChangeTerms.of(event.event()).stream()
                .filter(term -> section == null || term.reason() == section)
                .toList();
    }

    static List<Choice> reasons(String event, Words words) {
        return words.choices(ChangeTerms.of(event).stream()
                .flatMap(term -> Stream.ofNullable(term.reason()))
                .toList());
    }

    /** The papers that prove the event for one reason or another; where any will do, the usual ones. */
    static List<Choice> kinds(List<Term> terms, Words words) {
        return words.choices(terms.stream()
                .flatMap(term -> term.isProvenByAny() ? USUAL.stream() : term.proofs().stream())
                .distinct()
                .sorted()
                .toList());
    }
}
