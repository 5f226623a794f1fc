package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Words;
import org.springframework.validation.MapBindingResult;

/**
 * What was sent with a form, read field by field; every fault is told beside its field, and the values read are used only when there is none.
 * Names are given without the form's prefix.
 */
public final class StepEntries {

    private static final int LONGEST_TEXT = 1000;

    private final String prefix;
    private final HttpServletRequest request;
    private final Typing typing;
    private final MapBindingResult errors;
    private final CasePapers.Owner owner;
    private final CasePapers papers;
    private final Words words;

    /** Reads a form that stands on a page of its own; {@link #errors} is what the page shows again. */
    public static StepEntries of(
            String prefix, HttpServletRequest request, CasePapers.Owner owner, CasePapers papers, Words words) {
        return new StepEntries(prefix, request, StepController.sent(request), owner, papers, words);
    }

    StepEntries(
            String prefix,
            HttpServletRequest request,
            MapBindingResult errors,
            CasePapers.Owner owner,
            CasePapers papers,
            Words words) {
        this.prefix = prefix;
        this.request = request;
        this.typing = Typing.of(request.getParameterMap(), "");
        this.errors = errors;
        this.owner = owner;
        this.papers = papers;
        this.words = words;
    }

    public boolean isSound() {
        return !errors.hasErrors();
    }

    public MapBindingResult errors() {
        return errors;
    }

    /** The text of a field, which may be empty. */
    public String text(String field) {
        String text = typing.text(prefix + field);
        if (text.length() > LONGEST_TEXT) {
            reject(field, "form.text.long", LONGEST_TEXT);
        }
        return text;
    }

    /** The text of a field that has to be filled in. */
    public String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            reject(field, "form.required");
        }
        return text;
    }

    /** The day of a field; today stands in for what is no day, and is not used. */
    public LocalDate day(String field) {
        return day(field, required(field));
    }

    /** The day of a field, or another where it is left empty. */
    public LocalDate day(String field, LocalDate otherwise) {
        String text = text(field);
        return text.isEmpty() ? otherwise : day(field, text);
    }

    private LocalDate day(String field, String text) {
        try {
            return SectionForm.date(text);
        } catch (SectionForm.Unreadable wrong) {
            if (!text.isEmpty()) {
                reject(field, "form.date");
            }
            return LocalDate.EPOCH;
        }
    }

    /** A constant of a field that has to be chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, List<E> offered) {
        Optional<E> chosen = optional(field, offered);
        if (chosen.isEmpty()) {
            reject(field, "form.choice");
        }
        return chosen;
    }

    /** A constant of a field that may be left open. */
    public <E extends Enum<E>> Optional<E> optional(String field, List<E> offered) {
        String text = text(field);
        return offered.stream().filter(one -> one.name().equals(text)).findFirst();
    }

    Verifier verifier(String field) {
        return new Verifier(required(field + "Name"), required(field + "Post"));
    }

    /** The file of a field. */
    public Optional<Long> paper(String field, EvidenceKind kind) {
        return papers.take(owner, kind, request, prefix + field, errors);
    }

    /** The file of a field the step cannot do without; 0 where it is missing, which is not used. */
    public long requiredPaper(String field, EvidenceKind kind) {
        return papers.require(owner, kind, request, prefix + field, errors).orElse(0L);
    }

    /** Whether the file of the field was drawn on the screen. */
    public boolean isDrawn(String field) {
        String drawing = request.getParameter(prefix + field + CasePapers.DRAWN);
        return drawing != null && !drawing.isEmpty();
    }

    public void reject(String field, String key, Object... arguments) {
        if (!errors.hasFieldErrors(prefix + field)) {
            errors.rejectValue(prefix + field, key, Objects.requireNonNull(words.say(key, arguments)));
        }
    }
}
