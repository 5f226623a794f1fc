package org.jiandang.keys;

import java.time.Clock;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.springframework.stereotype.Component;

/**
 * Changes keys in steps, each a transaction of its own: wherever it is cut off, every value opens, since no key is given up, and run again it goes on
 * with what is left.
 */
@Component
class KeyRotationWork implements JobWork {

    static final String KIND = "key-rotation";

    /** Values that were written under the old key while the tables were gone through are found by going through them again. */
    private static final int PASSES = 3;

    private final KeyRotations rotations;
    private final KeyChest chest;
    private final Audit audit;
    private final Clock clock;

    KeyRotationWork(KeyRotations rotations, KeyChest chest, Audit audit, Clock clock) {
        this.rotations = rotations;
        this.chest = chest;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        KeyRotation rotation =
                rotations.find(Long.parseLong(job.subject())).orElseThrow(() -> new JobFailed("job.failed.unexpected"));
        if (rotation.state() == RotationState.RUNNING) {
            boolean whole = false;
            try {
                change(rotation, job, progress);
                whole = true;
            } finally {
                rotations.move(
                        rotation.id(),
                        RotationState.RUNNING,
                        whole ? RotationState.DONE : RotationState.STOPPED,
                        clock.instant());
            }
            audit.record(AuditEvent.done(
                    "END_KEY_ROTATION",
                    "key-rotation:" + rotation.id(),
                    rotation.kind().name()));
        }
        return "/admin/keys";
    }

    private void change(KeyRotation rotation, Job job, JobProgress progress) {
        switch (rotation.kind()) {
            case MASTER -> chest.changeMaster();
            case DATA -> reseal(rotation, job, progress);
            case INDEX -> index(rotation, job, progress);
            default -> throw new IllegalStateException("no way to change " + rotation.kind());
        }
    }

    private void reseal(KeyRotation rotation, Job job, JobProgress progress) {
        chest.renewDataKeys(rotation.id());
        int changed = 1;
        for (int pass = 0; changed > 0 && pass < PASSES; pass++) {
            changed = 0;
            var stretches = chest.stretches();
            progress.step("keys.resealing", stretches.size());
            for (int i = 0; i < stretches.size(); i++) {
                mustGoOn(rotation, job);
                int more = chest.reseal(stretches.get(i));
                rotations.count(rotation.id(), more);
                changed += more;
                progress.at(i + 1L);
            }
        }
        if (changed > 0) {
            throw new JobFailed("keys.unfinished");
        }
    }

    private void index(KeyRotation rotation, Job job, JobProgress progress) {
        chest.prepareIndexKey();
        progress.step("keys.staging", 0);
        long staged = 0;
        for (int more = chest.stageIndexes(); more > 0; more = chest.stageIndexes()) {
            mustGoOn(rotation, job);
            staged += more;
            progress.at(staged);
        }
        progress.step("keys.switching", 0);
        rotations.count(rotation.id(), chest.switchIndexes());
    }

    private void mustGoOn(KeyRotation rotation, Job job) {
        if (rotations.isStopAsked(rotation.id())) {
            throw new JobCancelled(job.id());
        }
    }
}
