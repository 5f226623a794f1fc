package org.jiandang.web.recheck;

import java.util.List;
import java.util.Objects;
import org.jiandang.household.finding.FindingId;
import org.jiandang.recheck.item.CloseItem;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a verdict.
 *
 * @param photo a photograph or paper that shows it
 */
record VerdictForm(
        @Nullable String verdict,
        @Nullable String ground,
        @Nullable MultipartFile photo) {

    static final VerdictForm EMPTY = new VerdictForm(null, null, null);

    /** What can be said of a finding as it stands: of one that was found true only that it is mended. */
    static List<Verdict> possible(Item item) {
        if (item.isToMend()) {
            return List.of(Verdict.MENDED);
        }
        return item.isOpen() || item.standing() == null ? List.of(Verdict.values()) : List.of();
    }

    CloseItem command(FindingId id, @Nullable Long evidence) {
        return new CloseItem(
                id,
                Verdict.valueOf(Objects.requireNonNullElse(verdict, "")),
                Objects.requireNonNullElse(ground, ""),
                evidence);
    }
}
