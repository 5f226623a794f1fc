package org.jiandang.web.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;

/** Reads what two verifiers found: the six items with day and evidence; an item that was not looked at is left out. */
public final class Visits {

    private Visits() {}

    /** What shows an item. */
    static EvidenceKind proofOf(CheckItem item) {
        return switch (item) {
            case FOOD, CLOTHES -> EvidenceKind.VISIT_PHOTO;
            case EDUCATION -> EvidenceKind.SCHOOL_PROOF;
            case MEDICAL -> EvidenceKind.MEDICAL_PROOF;
            case HOUSING -> EvidenceKind.HOUSING_PROOF;
            case WATER -> EvidenceKind.WATER_PROOF;
        };
    }

    /** Reads a visit; when all items are asked for, each has to be answered. */
    public static Visit read(StepEntries in, boolean all) {
        LocalDate on = in.day("on");
        Verifier first = in.verifier("first");
        Verifier second = in.verifier("second");
        String report = in.required("report");
        List<Check> checks = new ArrayList<>();
        for (CheckItem item : CheckItem.values()) {
            String field = item.name() + ".";
            String met = in.text(field + "met");
            if (met.isEmpty()) {
                if (all) {
                    in.reject(field + "met", "form.required");
                }
                continue;
            }
            checks.add(check(in, item, "true".equals(met), on));
        }
        return new Visit(on, first, second, report, checks);
    }

    private static Check check(StepEntries in, CheckItem item, boolean met, LocalDate visitedOn) {
        String field = item.name() + ".";
        LocalDate on = in.day(field + "on", visitedOn);
        String note = in.text(field + "note");
        Long proof = met
                ? Long.valueOf(in.requiredPaper(field + "proof", proofOf(item)))
                : in.paper(field + "proof", proofOf(item)).orElse(null);
        return new Check(item, met, on, proof, note.isEmpty() ? null : note);
    }
}
