package org.jiandang.web.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.appraisal.Attendance;
import org.jiandang.appraisal.Officers;
import org.jiandang.appraisal.RecordAppraisal;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jiandang.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** Reads the form of a meeting; its lines are named {@code vote.<case>.for}, {@code .against}, {@code .abstain}. */
final class AppraisalForm {

    private final Typing typing;
    private final List<FieldFault> faults = new ArrayList<>();

    private AppraisalForm(Typing typing) {
        this.typing = typing;
    }

    /**
     * What came of reading.
     *
     * @param meeting the meeting but for its sign-in photograph; none when there are faults
     */
    record Reading(@Nullable Draft meeting, List<FieldFault> faults) {}

    /** A meeting that waits for the serial of its photograph. */
    record Draft(
            LocalDate heldOn,
            String place,
            Officers officers,
            Attendance attendance,
            List<RecordAppraisal.Line> lines) {

        RecordAppraisal with(RegionCode village, CaseKind kind, long photo) {
            Attendance a = attendance;
            return new RecordAppraisal(
                    village,
                    kind,
                    heldOn,
                    place,
                    officers,
                    new Attendance(a.entitled(), a.present(), a.secretBallot(), a.comparisonRead(), photo),
                    lines);
        }
    }

    static Reading read(Typing typing, List<WorkItem> waiting) {
        AppraisalForm form = new AppraisalForm(typing);
        Draft meeting = form.meeting(waiting);
        return new Reading(form.faults.isEmpty() ? meeting : null, form.faults);
    }

    private Draft meeting(List<WorkItem> waiting) {
        LocalDate on = day();
        Officers officers = new Officers(
                required("chair"),
                required("recorder"),
                optional("voteWatcher"),
                optional("voteCounter"),
                optional("townshipAttendee"));
        int entitled = number("entitled");
        int present = number("present");
        List<RecordAppraisal.Line> lines = new ArrayList<>();
        for (WorkItem item : waiting) {
            if (typing.isBlank("vote." + item.id() + ".in")) {
                continue;
            }
            lines.add(line(item, present));
        }
        if (lines.isEmpty()) {
            faults.add(FieldFault.of("place", "appraisal.nobody.chosen"));
        }
        return new Draft(
                on,
                required("place"),
                officers,
                new Attendance(
                        entitled,
                        present,
                        typing.text("ballot").equals("secret"),
                        !typing.isBlank("comparisonRead"),
                        1),
                lines);
    }

    private RecordAppraisal.Line line(WorkItem item, int present) {
        String name = "vote." + item.id();
        int before = faults.size();
        int inFavour = number(name + ".for");
        int against = number(name + ".against");
        int abstained = number(name + ".abstain");
        int cast = inFavour + against + abstained;
        if (faults.size() == before && cast != present) {
            faults.add(FieldFault.of(name + ".for", "appraisal.sum", item.headName(), cast, present));
        }
        return new RecordAppraisal.Line(CaseId.of(item.id().toString()), item.version(), inFavour, against, abstained);
    }

    private LocalDate day() {
        try {
            return SectionForm.date(typing.text("heldOn"));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at("heldOn"));
            return LocalDate.EPOCH;
        }
    }

    private int number(String field) {
        if (typing.text(field).matches("\\d{1,5}")) {
            return Integer.parseInt(typing.text(field));
        }
        faults.add(FieldFault.of(field, "appraisal.number"));
        return 0;
    }

    private String required(String field) {
        if (typing.isBlank(field)) {
            faults.add(FieldFault.of(field, "form.required"));
        }
        return typing.text(field);
    }

    private @Nullable String optional(String field) {
        return Optional.of(typing.text(field)).filter(text -> !text.isEmpty()).orElse(null);
    }
}
