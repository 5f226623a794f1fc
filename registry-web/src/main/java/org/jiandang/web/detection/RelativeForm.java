package org.jiandang.web.detection;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.ResidentId;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** What was typed to declare a relative. */
final class RelativeForm {

    private RelativeForm() {}

    /** The declaration, or what is wrong with it. */
    record Reading(@Nullable DeclareRelative command, List<FieldFault> faults) {}

    static Reading read(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        ResidentId number = null;
        try {
            number = ResidentId.of(typing.text("number"));
        } catch (InvalidValue fault) {
            faults.add(FieldFault.of("number", "detection.missing.number"));
        }
        for (String field : List.of("name", "kinship")) {
            if (typing.isBlank(field)) {
                faults.add(FieldFault.of(field, "detection.missing." + field));
            }
        }
        if (number == null || !faults.isEmpty()) {
            return new Reading(null, faults);
        }
        Kinship kinship = Kinship.valueOf(typing.text("kinship"));
        return new Reading(new DeclareRelative(typing.text("name"), kinship, number, typing.text("post")), faults);
    }
}
