package org.jiandang.web.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A year of the calendar as it is typed or pasted.
 *
 * @param year the year
 * @param source the announcement
 * @param rows one day a line: date, name, holiday or working
 */
public record CalendarForm(
        @Pattern(regexp = "20\\d\\d", message = "{calendar.year.wrong}")
        String year,

        @NotBlank(message = "{calendar.source.missing}") @Size(max = 200, message = "{calendar.source.long}")
        String source,

        @Size(max = 20_000, message = "{calendar.rows.long}")
        String rows) {

    /** A field that was not sent is empty. */
    public CalendarForm {
        year = Objects.requireNonNullElse(year, "");
        source = Objects.requireNonNullElse(source, "");
        rows = Objects.requireNonNullElse(rows, "");
    }
}
