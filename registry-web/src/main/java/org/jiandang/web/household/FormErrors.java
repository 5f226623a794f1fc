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

    /** Gives the form to the page. */
    public void show(BindingResult form, Model model) {
        model.addAttribute(FORM, form.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, form);
    }
}
