package org.jiandang.web.care;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.care.CareArrangement;
import org.jiandang.care.CareEntry;
import org.jiandang.care.GuardianshipKind;
import org.jiandang.care.GuardianshipState;
import org.jiandang.household.value.Phone;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jiandang.web.support.Fields;
import org.jspecify.annotations.Nullable;

/** The form of how a person is cared for. */
final class CareForm {

    private CareForm() {}

    /** What was read; nothing while there are faults. */
    record Reading(@Nullable CareArrangement told, List<FieldFault> faults) {}

    static Reading read(Typing typing) {
        Fields fields = new Fields(typing);
        CareArrangement told = new CareArrangement(
                fields.text("guardian"),
                fields.optional("guardianPhone", Phone::of),
                fields.choice("kind", GuardianshipKind.class),
                fields.choice("state", GuardianshipState.class),
                fields.text("awayAt"),
                fields.text("livelihood"),
                fields.text("relief"),
                fields.optional("livingAllowance", Boolean::valueOf),
                fields.optional("nursingAllowance", Boolean::valueOf),
                fields.text("rehabilitation"));
        return new Reading(fields.faults().isEmpty() ? told : null, fields.faults());
    }

    static Typing write(CareEntry entry) {
        CareArrangement told = entry.arrangement();
        Phone phone = told.guardianPhone();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        put(texts, "version", entry.version());
        put(texts, "guardian", told.guardian());
        put(texts, "guardianPhone", phone == null ? null : phone.value());
        put(texts, "kind", told.kind());
        put(texts, "state", told.state());
        put(texts, "awayAt", told.awayAt());
        put(texts, "livelihood", told.livelihood());
        put(texts, "relief", told.relief());
        put(texts, "livingAllowance", told.livingAllowance());
        put(texts, "nursingAllowance", told.nursingAllowance());
        put(texts, "rehabilitation", told.rehabilitation());
        return new Typing(texts);
    }

    private static void put(Map<String, List<String>> texts, String field, @Nullable Object value) {
        if (value != null) {
            texts.put(field, List.of(value instanceof Enum<?> constant ? constant.name() : value.toString()));
        }
    }
}
