package org.jiandang.web.policy;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jiandang.policy.Clause;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.region.RegionCode;

/**
 * A proposal as it is typed.
 *
 * @param of which value
 * @param inclusive {@code true} or {@code false}
 */
public record ProposalForm(
        String of,
        @Size(max = 200, message = "{policy.value.long}") String value,
        String inclusive,
        String unit,

        @Size(max = 200, message = "{policy.text.long}") String document,

        @Size(max = 200, message = "{policy.text.long}") String article,

        @Size(max = 200, message = "{policy.text.long}") String source,

        @Pattern(regexp = "[HML]", message = "{policy.confidence.missing}")
        String confidence,

        @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}", message = "{policy.from.wrong}")
        String from,

        @Size(max = 500, message = "{policy.note.long}") String note) {

    /** A field that was not sent is empty. */
    public ProposalForm {
        of = Objects.requireNonNullElse(of, "");
        value = Objects.requireNonNullElse(value, "");
        inclusive = Objects.requireNonNullElse(inclusive, "");
        unit = Objects.requireNonNullElse(unit, "");
        document = Objects.requireNonNullElse(document, "");
        article = Objects.requireNonNullElse(article, "");
        source = Objects.requireNonNullElse(source, "");
        confidence = Objects.requireNonNullElse(confidence, "");
        from = Objects.requireNonNullElse(from, "");
        note = Objects.requireNonNullElse(note, "");
    }

    ProposeValue command(RegionCode area, ParameterKey key, LocalDate day) {
        return new ProposeValue(
                area,
                key,
                value.replace(",", key.line() == null ? "," : "").strip(),
                inclusive.equals("true"),
                unit,
                new Clause(document.strip(), article.strip()),
                source,
                confidence,
                day,
                note);
    }
}
