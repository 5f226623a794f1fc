package org.jiandang.web.change;

import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.card.Section;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What stands beside the facts of a proposal.
 *
 * @param section the section to be corrected
 * @param year the year it belongs to
 * @param note the circumstances
 * @param proofKind what the paper is
 * @param proof a paper that shows it
 * @param agreement the agreement on support of the old, with a split
 * @param proofKept the paper that waits since the form was sent before
 * @param agreementKept the agreement that waits
 */
record Asked(
        @Nullable String section,
        @Nullable Integer year,
        @Nullable String note,
        @Nullable EvidenceKind proofKind,
        @Nullable MultipartFile proof,
        @Nullable MultipartFile agreement,
        @Nullable String proofKept,
        @Nullable String agreementKept) {

    @Nullable
    Section of() {
        return section(section);
    }

    /** The section of a word in an address; none without a word, and a word of no section is not found. */
    static @Nullable Section section(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        for (Section one : Section.values()) {
            if (one.key().equals(key)) {
                return one;
            }
        }
        throw new NotFound("section", key);
    }
}
