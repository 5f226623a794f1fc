package org.jiandang.evidence;

import java.io.InputStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.refusal.NotFound;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence: the file in the store, its description in the register. */
@Service
public class EvidenceService {

    private static final int LONGEST_NAME = 120;

    private final EvidenceFiles files;
    private final EvidenceRegister register;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    EvidenceService(EvidenceFiles files, EvidenceRegister register, Serials serials, Audit audit, RegistryClock clock) {
        this.files = files;
        this.register = register;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a file as evidence; refuses with {@link EvidenceRefused}. */
    @Transactional
    public Evidence store(StoreEvidence command) {
        Actor actor = Acting.require();
        actor.mustReach(command.village());
        StoredFile file = files.keep(command.content());
        CaseId owner = command.caseId();
        Evidence evidence = new Evidence(
                new EvidenceId(command.village().countyCode(), serials.next("case")),
                command.village(),
                owner == null ? null : owner.serial(),
                command.kind(),
                plainName(command.fileName()),
                file,
                clock.instant(),
                actor.person(),
                actor.name());
        register.add(evidence);
        audit.record(AuditEvent.done(
                "STORE_EVIDENCE", "evidence:" + evidence.id(), command.kind().name()));
        return evidence;
    }

    /** The description of a piece of evidence. */
    @Transactional(readOnly = true)
    public Evidence find(EvidenceId id) {
        return register.find(id).orElseThrow(() -> new NotFound("evidence", id));
    }

    /** The bytes of a piece of evidence, and a note that they were read; the caller closes the stream. */
    @Transactional
    public InputStream open(Evidence evidence) {
        audit.record(AuditEvent.done(
                AuditEvent.OPEN_EVIDENCE,
                "evidence:" + evidence.id(),
                evidence.kind().name()));
        return files.open(evidence.file());
    }

    /** All evidence of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> ofCase(CaseId id) {
        return register.ofCase(id);
    }

    /** Gives evidence stored beforehand to the case; evidence of another case is refused as if it did not exist. */
    @Transactional
    public void attach(CaseId id, Collection<Long> evidence) {
        Set<Long> wanted = Set.copyOf(evidence);
        if (!wanted.isEmpty() && register.attach(id, wanted) != wanted.size()) {
            throw new NotFound("evidence", wanted);
        }
    }

    /** Gives one piece to the case, which has to be of the kind; refuses as {@link #mustShow} and the other attach do. */
    @Transactional
    public void attach(CaseId id, long evidence, EvidenceKind kind) {
        mustShow(id.countyCode(), List.of(evidence), EnumSet.of(kind));
        attach(id, List.of(evidence));
    }

    /** Refuses unless the evidence named shows each of the kinds (V080d). */
    @Transactional(readOnly = true)
    public void mustShow(String countyCode, Collection<Long> evidence, Set<EvidenceKind> wanted) {
        EnumSet<EvidenceKind> missing = EnumSet.copyOf(wanted);
        evidence.forEach(serial ->
                register.find(new EvidenceId(countyCode, serial)).ifPresent(piece -> missing.remove(piece.kind())));
        if (!missing.isEmpty()) {
            throw StepNotAllowed.evidenceMissing(missing);
        }
    }

    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        String kept = plain.isEmpty() ? "evidence" : plain;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }
}
