package org.jiandang.web.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.retention.RecordRequest;
import org.jiandang.retention.RequestKind;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** What was typed to record a request. */
final class RequestForm {

    private static final List<String> FIELDS = List.of("kind", "applicant", "standing", "content", "receivedOn");

    private RequestForm() {}

    /** The request, or what is wrong with it. */
    record Reading(@Nullable RecordRequest command, List<FieldFault> faults) {}

    static Reading read(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        for (String field : FIELDS) {
            if (typing.isBlank(field)) {
                faults.add(FieldFault.of(field, "retention.missing." + field));
            }
        }
        LocalDate received = null;
        try {
            received = typing.isBlank("receivedOn") ? null : SectionForm.date(typing.text("receivedOn"));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at("receivedOn"));
        }
        return received == null || !faults.isEmpty()
                ? new Reading(null, faults)
                : new Reading(
                        new RecordRequest(
                                RequestKind.valueOf(typing.text("kind")),
                                typing.text("householdNo"),
                                typing.text("applicant"),
                                typing.text("standing"),
                                typing.text("content"),
                                received),
                        faults);
    }
}
