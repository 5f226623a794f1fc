package org.jiandang.web.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.web.text.Words;
import org.springframework.validation.BindingResult;

/** Reads the risks of a form: one to five. */
final class Risks {

    private static final String FIELD = "risks";

    private Risks() {}

    /** What was ticked; a name that is none is not offered and therefore an error of whoever sent it. */
    static List<WatchRisk> read(List<String> names, BindingResult errors, Words words) {
        List<WatchRisk> risks = new ArrayList<>();
        for (String name : names) {
            Arrays.stream(WatchRisk.values())
                    .filter(risk -> risk.name().equals(name) && !risks.contains(risk))
                    .forEach(risks::add);
        }
        if (risks.isEmpty()) {
            errors.rejectValue(FIELD, "form.choice", words.say("form.choice"));
        } else if (risks.size() > WatchRisk.MOST) {
            errors.rejectValue(FIELD, "monitoring.risks.many", words.say("monitoring.risks.many", WatchRisk.MOST));
        }
        return risks;
    }
}
