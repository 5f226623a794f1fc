package org.jiandang.web.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.monitoring.clue.ReportClue;
import org.jiandang.region.RegionCode;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The public form.
 *
 * @param receipt made with the empty form; a form sent twice is one report
 * @param risks names of risks
 * @param agree consent that the office compares the household's data
 */
record ReportForm(
        String receipt,

        @NotBlank(message = "{form.required}") @Size(max = 50, message = "{monitoring.long}")
        String name,

        @Size(max = 60, message = "{monitoring.long}") String address,

        String phone,
        String idNumber,
        List<String> risks,

        @NotBlank(message = "{form.required}") @Size(max = 500, message = "{monitoring.long}")
        String story,

        String agree) {

    /** A field that was not sent is empty. */
    ReportForm {
        receipt = Objects.requireNonNullElse(receipt, "");
        name = Objects.requireNonNullElse(name, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
        phone = Objects.requireNonNullElse(phone, "").strip();
        idNumber = Objects.requireNonNullElse(idNumber, "").strip();
        risks = risks == null ? List.of() : List.copyOf(risks);
        story = Objects.requireNonNullElse(story, "").strip();
        agree = Objects.requireNonNullElse(agree, "");
    }

    static ReportForm empty() {
        return new ReportForm(Receipt.next().shown(), "", "", "", "", List.of(), "", "");
    }

    /** The report, or nothing when something is wrong; the faults stand in the errors. */
    @Nullable
    ReportClue read(RegionCode village, BindingResult errors, Words words) {
        Receipt key = Receipt.of(receipt).orElseGet(Receipt::next);
        Phone number = phone(errors, words);
        IdNumber id = id(errors, words);
        List<WatchRisk> named = Risks.read(risks, errors, words);
        if (number == null && phone.isEmpty()) {
            errors.rejectValue("phone", "form.required", words.say("form.required"));
        }
        if (!agree.equals("true")) {
            errors.rejectValue(
                    "agree", "monitoring.report.agree.missing", words.say("monitoring.report.agree.missing"));
        }
        return errors.hasErrors()
                ? null
                : new ReportClue(key, village, name, address.isEmpty() ? null : address, number, id, named, story);
    }

    private @Nullable Phone phone(BindingResult errors, Words words) {
        try {
            return phone.isEmpty() ? null : Phone.of(phone);
        } catch (InvalidValue wrong) {
            errors.rejectValue("phone", "monitoring.phone", words.say("monitoring.phone"));
            return null;
        }
    }

    private @Nullable IdNumber id(BindingResult errors, Words words) {
        if (idNumber.isEmpty()) {
            return null;
        }
        IdNumber read = IdReading.of(idNumber).number();
        if (read == null) {
            errors.rejectValue("idNumber", "monitoring.idNumber", words.say("monitoring.idNumber"));
        }
        return read;
    }
}
