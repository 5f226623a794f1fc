package org.jiandang.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.policy.Verdict;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Writes findings and verdicts in the reader's language: the sentence {@code rule.<CODE>}, above it {@code rule.<CODE>.title} where there is one,
 * below it {@code rule.<CODE>.remedy}.
 */
@Component("findingLines")
public class FindingLines {

    /** An error code that is no message key, also not with a field behind it: the sentence is said already. */
    private static final String SAID = "rule-finding";

    private final Words words;

    FindingLines(Words words) {
        this.words = words;
    }

    /** One line per finding, in their order. */
    public List<FindingLine> of(Findings findings) {
        List<FindingLine> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(line(
                    finding.code(), state(finding.severity()), finding.clause(), finding.arguments(), lines.size()));
        }
        return lines;
    }

    /** One line per rule, whether it holds or not; a rule breached several times has a line for each. */
    public List<FindingLine> of(List<Verdict> verdicts) {
        List<FindingLine> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Verdict.Outcome.BREACHED) {
                verdict.findings()
                        .forEach(f -> lines.add(
                                line(f.code(), state(f.severity()), f.clause(), f.arguments(), lines.size())));
            } else {
                String state = verdict.holds() ? "ok" : "unknown";
                lines.add(line(verdict.code(), state, verdict.clause(), verdict.figures(), lines.size()));
            }
        }
        return lines;
    }

    /** Only the lines that stop, for the summary at the top. */
    public List<FindingLine> stopping(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.state().equals("block")).toList();
    }

    /** The sentence of one finding. */
    public String sentence(Finding finding) {
        return words.say(finding.key(), finding.arguments());
    }

    /**
     * Puts the findings beside the fields of a form.
     *
     * @param path the form's field for a datum, none where the form has no field for it: then the form as a whole is wrong
     */
    public void reject(Findings findings, Errors errors, Function<Place, @Nullable String> path) {
        for (Finding finding : findings) {
            String remedy = words.find(finding.remedyKey(), finding.arguments());
            String text = sentence(finding) + (remedy == null ? "" : " " + remedy);
            String field = path.apply(finding.place());
            if (field == null) {
                errors.reject(SAID, text);
            } else {
                errors.rejectValue(field, SAID, text);
            }
        }
    }

    private FindingLine line(String code, String state, Clause clause, List<Object> arguments, int at) {
        String title = words.find("rule." + code + ".title", arguments);
        String held = state.equals("ok") ? words.find("rule." + code + ".holds", arguments) : null;
        String text = held != null
                ? held
                : state.equals("block") || title == null ? words.find("rule." + code, arguments) : null;
        String remedy = state.equals("ok") || state.equals("unknown")
                ? null
                : words.find("rule." + code + ".remedy", arguments);
        String head = title != null ? title : Objects.requireNonNullElse(text, code);
        return new FindingLine(
                code,
                state,
                head,
                head.equals(text) ? null : text,
                remedy,
                clause.toString(),
                null,
                "finding-" + code + "-" + at);
    }

    private static String state(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
