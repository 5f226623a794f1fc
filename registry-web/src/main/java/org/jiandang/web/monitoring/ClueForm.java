package org.jiandang.web.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.region.RegionCode;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form by which a cadre puts a clue on record.
 *
 * @param householdNo number of the household where it is on record
 */
record ClueForm(
        @NotBlank(message = "{form.choice}") String village,
        String householdNo,

        @NotBlank(message = "{form.required}") @Size(max = 50, message = "{monitoring.long}")
        String name,

        @Size(max = 60, message = "{monitoring.long}") String address,

        String phone,
        List<String> risks,

        @NotBlank(message = "{form.required}") @Size(max = 500, message = "{monitoring.long}")
        String story) {

    /** A field that was not sent is empty. */
    ClueForm {
        village = Objects.requireNonNullElse(village, "");
        householdNo = Objects.requireNonNullElse(householdNo, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
        phone = Objects.requireNonNullElse(phone, "").strip();
        risks = risks == null ? List.of() : List.copyOf(risks);
        story = Objects.requireNonNullElse(story, "").strip();
    }

    static ClueForm about(String village, String householdNo, String name) {
        return new ClueForm(village, householdNo, name, "", "", List.of(), "");
    }

    /** The command, or nothing when something is wrong; the faults stand in the errors. */
    @Nullable
    RecordClue read(BindingResult errors, Words words) {
        List<WatchRisk> named = Risks.read(risks, errors, words);
        Phone number = null;
        try {
            number = phone.isEmpty() ? null : Phone.of(phone);
        } catch (InvalidValue wrong) {
            errors.rejectValue("phone", "monitoring.phone", words.say("monitoring.phone"));
        }
        return errors.hasErrors()
                ? null
                : new RecordClue(
                        RegionCode.of(village),
                        householdNo.isEmpty() ? null : householdNo,
                        name,
                        address.isEmpty() ? null : address,
                        number,
                        named,
                        story);
    }
}
