package org.jiandang.web.change;

import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What stands beside the facts of a proposal.
 *
 * @param section the section to be corrected
 * @param year the year it belongs to
 * @param note the circumstances
 * @param proof a paper that shows it
 */
record Asked(
        @Nullable String section,
        @Nullable Integer year,
        @Nullable String note,
        @Nullable MultipartFile proof) {

    @Nullable
    Section of() {
        return section(section);
    }

    /** The section of a word in an address; none when no section has it. */
    static @Nullable Section section(@Nullable String key) {
        for (Section one : Section.values()) {
            if (one.key().equals(key)) {
                return one;
            }
        }
        return null;
    }
}
