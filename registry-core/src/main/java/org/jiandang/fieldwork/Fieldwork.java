package org.jiandang.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts visits, signatures and announcements on record for the desks that take the step, and shows them. */
@Service
public class Fieldwork {

    private final FieldRecords records;

    Fieldwork(FieldRecords records) {
        this.records = records;
    }

    /** Records a visit by two persons, neither of whom proposed the case. */
    @Transactional
    public void visit(CaseRecord file, Action purpose, Visit visit) {
        Actor actor = Acting.require();
        mustBeTwoOthers(file, visit);
        int no = records.verifications(file.id()).size() + 1;
        records.add(file, new Verification(no, purpose, visit, actor.person(), actor.name()));
    }

    @Transactional
    public void sign(CaseRecord file, Signature signature) {
        if (signature.signer().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.SIGNER);
        }
        records.add(file, signature, Acting.require().person());
    }

    @Transactional
    public void announce(CaseRecord file, Announcement announcement) {
        if (announcement.documentNo().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.DOCUMENT_NO);
        }
        if (announcement.place().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.PLACE);
        }
        records.add(file, announcement);
    }

    @Transactional(readOnly = true)
    public List<Verification> verifications(CaseId id) {
        return records.verifications(id);
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(CaseId id) {
        return records.signatures(id);
    }

    @Transactional(readOnly = true)
    public Optional<Announcement> announcement(CaseId id) {
        return records.announcement(id);
    }

    /** The items as last checked, each by the newest visit that looked at it. */
    @Transactional(readOnly = true)
    public List<Check> checks(CaseId id) {
        List<Check> latest = new ArrayList<>();
        for (CheckItem item : CheckItem.values()) {
            records.verifications(id).stream()
                    .flatMap(verification -> verification.visit().checks().stream())
                    .filter(check -> check.item() == item)
                    .reduce((earlier, later) -> later)
                    .ifPresent(latest::add);
        }
        return latest;
    }

    private static void mustBeTwoOthers(CaseRecord file, Visit visit) {
        Verifier first = visit.first();
        Verifier second = visit.second();
        if (!first.isNamed()
                || !second.isNamed()
                || first.name().strip().equals(second.name().strip())) {
            throw new StepNotAllowed(Reason.TWO_VERIFIERS_NEEDED);
        }
        String proposer = file.author().name();
        if (first.name().strip().equals(proposer) || second.name().strip().equals(proposer)) {
            throw new StepNotAllowed(Reason.VERIFIER_IS_PROPOSER, proposer);
        }
    }
}
