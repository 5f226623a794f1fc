package org.jiandang.web.region;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The upload of a list of divisions.
 *
 * @param edition the day the list stands for
 * @param reason where the list comes from
 * @param file the list
 */
public record DivisionForm(
        String edition, String reason, @Nullable MultipartFile file) {

    /** A field that was not sent is empty. */
    public DivisionForm {
        edition = Objects.requireNonNullElse(edition, "");
        reason = Objects.requireNonNullElse(reason, "");
    }
}
