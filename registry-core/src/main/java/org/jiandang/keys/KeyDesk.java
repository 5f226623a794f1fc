package org.jiandang.keys;

import java.time.Clock;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.keys.KeyRotationRefused.Reason;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of keys take two of the three administrators: one asks, another confirms; either stops one and lets it go on. */
@Service
public class KeyDesk {

    private static final int LATEST = 20;
    private static final int REASON_LENGTH = 200;

    private final KeyRotations rotations;
    private final KeyChest chest;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    KeyDesk(KeyRotations rotations, KeyChest chest, Jobs jobs, Audit audit, Clock clock) {
        this.rotations = rotations;
        this.chest = chest;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which keys there are and how many values stand under each. */
    @Transactional(readOnly = true)
    public KeyChest.Overview overview() {
        mayChangeKeys();
        return chest.overview();
    }

    /** The latest changes, the newest first. */
    @Transactional(readOnly = true)
    public List<KeyRotation> latest() {
        mayChangeKeys();
        return rotations.latest(LATEST);
    }

    /** Asks for a change; nothing happens before another administrator confirms. */
    @Transactional
    public long ask(KeyKind kind, String reason) {
        Actor actor = mayChangeKeys();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw new KeyRotationRefused(Reason.NO_REASON);
        }
        long id = rotations
                .add(kind, why, KeyRotation.Word.of(actor, clock.instant()))
                .orElseThrow(() -> new KeyRotationRefused(Reason.ONE_OPEN));
        audit.record(AuditEvent.done("ASK_KEY_ROTATION", object(id), kind + ": " + why));
        return id;
    }

    /** The second person's yes; the work begins behind the pages. */
    @Transactional
    public void confirm(long id) {
        Actor actor = mayChangeKeys();
        KeyRotation rotation = find(id);
        if (rotation.asked().person().equals(actor.person())) {
            throw new KeyRotationRefused(Reason.SAME_PERSON);
        }
        mustHaveMoved(rotations.confirm(id, KeyRotation.Word.of(actor, clock.instant())));
        jobs.submit(KeyRotationWork.KIND, Long.toString(id));
        audit.record(AuditEvent.done(
                "CONFIRM_KEY_ROTATION", object(id), rotation.kind().name()));
    }

    /** Takes back what has not been confirmed; whoever asked, or the other. */
    @Transactional
    public void withdraw(long id) {
        mayChangeKeys();
        mustHaveMoved(rotations.move(find(id).id(), RotationState.ASKED, RotationState.WITHDRAWN, clock.instant()));
        audit.record(AuditEvent.done("WITHDRAW_KEY_ROTATION", object(id)));
    }

    /** Stops the work after its present step; everything stays readable. */
    @Transactional
    public void stop(long id) {
        mayChangeKeys();
        rotations.askToStop(find(id).id());
        audit.record(AuditEvent.done("STOP_KEY_ROTATION", object(id)));
    }

    /** Goes on with one that was stopped, or whose work ended without finishing. */
    @Transactional
    public void resume(long id) {
        mayChangeKeys();
        KeyRotation rotation = find(id);
        boolean abandoned = rotation.state() == RotationState.RUNNING
                && jobs.unfinished(KeyRotationWork.KIND, Long.toString(id)).isEmpty();
        mustHaveMoved(abandoned || rotations.move(id, RotationState.STOPPED, RotationState.RUNNING, clock.instant()));
        jobs.submit(KeyRotationWork.KIND, Long.toString(id));
        audit.record(AuditEvent.done("RESUME_KEY_ROTATION", object(id)));
    }

    private KeyRotation find(long id) {
        return rotations.find(id).orElseThrow(() -> new NotFound("key-rotation", id));
    }

    private static void mustHaveMoved(boolean moved) {
        if (!moved) {
            throw new KeyRotationRefused(Reason.MOVED);
        }
    }

    private static Actor mayChangeKeys() {
        Actor actor = Acting.require();
        if (actor.role() != Role.SYSTEM_ADMIN && actor.role() != Role.SECURITY_ADMIN) {
            throw new KeyRotationRefused(Reason.ROLE);
        }
        return actor;
    }

    private static String object(long id) {
        return "key-rotation:" + id;
    }
}
