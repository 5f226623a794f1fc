package org.jiandang.web.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.web.page.FindingLines;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** Puts what is wrong beside the fields of a form whose values are text by field name. */
@Component
public class FormErrors {

    /** The model attribute of the form. */
    public static final String FORM = "form";

    private final FindingLines lines;
    private final Words words;

    FormErrors(FindingLines lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    /** A form with nothing wrong yet. */
    public BindingResult none(Typing typing) {
        Map<String, Object> values = new LinkedHashMap<>(typing.values());
        return new MapBindingResult(values, FORM);
    }

    /** The form with values of ours where nothing was typed. */
    public BindingResult over(BindingResult form, Typing ours) {
        if (form.getTarget() instanceof Map<?, ?> typed) {
            @SuppressWarnings("unchecked")
            Map<String, Object> values = (Map<String, Object>) typed;
            ours.values().forEach((field, texts) -> {
                if (!(values.get(field) instanceof List<?> there) || there.isEmpty()) {
                    values.put(field, texts);
                }
            });
        }
        return form;
    }

    /** Faults of reading; the prefix stands before each field's name. */
    public void put(List<FieldFault> faults, String prefix, BindingResult into) {
        for (FieldFault fault : faults) {
            into.rejectValue(prefix + fault.field(), fault.message(), words.say(fault.message(), fault.arguments()));
        }
    }

    /** Findings of rules, each beside its field; one whose datum the form does not have concerns the whole form. */
    public void put(Findings findings, Function<Place, @Nullable String> path, BindingResult into) {
        lines.reject(findings, into, path);
    }

    /** Findings beside fields of which nothing has been said yet: what is said of a field already is why a rule could not find it. */
    public void putMissing(Findings findings, Function<Place, @Nullable String> path, BindingResult into) {
        put(
                new Findings(findings.stream()
                        .filter(finding -> !said(path.apply(finding.place()), into))
                        .toList()),
                path,
                into);
    }

    private static boolean said(@Nullable String field, BindingResult into) {
        return field != null && into.hasFieldErrors(field);
    }

    /** Gives the form to the page. */
    public void show(BindingResult form, Model model) {
        model.addAttribute(FORM, form.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, form);
    }
}
