package org.jiandang.web.detection;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.SettleSuspicion;
import org.jiandang.detection.SuspicionVerdict;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;

/** What was typed as the verdict on a suspicion. */
final class VerdictForm {

    private VerdictForm() {}

    static List<FieldFault> faults(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        for (String field : List.of("verdict", "reason")) {
            if (typing.isBlank(field)) {
                faults.add(FieldFault.of(field, "detection.refused." + field));
            }
        }
        return faults;
    }

    static SettleSuspicion command(DetectionId id, Typing typing, @Nullable Long evidence) {
        return new SettleSuspicion(
                id, SuspicionVerdict.valueOf(typing.text("verdict")), typing.text("reason"), evidence);
    }

    static List<Choice> choices(Words words) {
        return words.choices(SuspicionVerdict.class);
    }
}
