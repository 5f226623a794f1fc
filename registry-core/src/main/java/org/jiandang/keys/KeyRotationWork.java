package org.jiandang.keys;

import java.time.Clock;
import java.util.List;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.keys.KeyChest.Resealed;
import org.jiandang.keys.KeyChest.Stretch;
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

    /** Indexes that may be left for the switch itself. */
    private static final int FEW = 1_000;

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
            RotationState to = RotationState.STOPPED;
            try {
                change(rotation, job, progress);
                to = RotationState.DONE;
            } catch (JobLeft left) {
                // goes on after the next start
                to = RotationState.RUNNING;
                throw left;
            } finally {
                if (to != RotationState.RUNNING) {
                    rotations.move(rotation.id(), RotationState.RUNNING, to, clock.instant());
                }
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
        pass(rotation, job, progress);
        progress.step("keys.settling", 0);
        chest.awaitNewKeys(() -> {
            mustGoOn(rotation, job);
            progress.at(0);
        });
        for (int pass = 0; pass < PASSES; pass++) {
            int unopened = pass(rotation, job, progress).unopened();
            if (chest.underOldKeys() <= unopened) {
                rotations.unopened(rotation.id(), unopened);
                return;
            }
        }
        throw new JobFailed("keys.unfinished");
    }

    private Resealed pass(KeyRotation rotation, Job job, JobProgress progress) {
        List<Stretch> stretches = chest.stretches();
        progress.step("keys.resealing", stretches.size());
        Resealed all = counted(rotation, chest.resealElsewhere());
        for (int i = 0; i < stretches.size(); i++) {
            mustGoOn(rotation, job);
            all = all.plus(counted(rotation, chest.reseal(stretches.get(i))));
            progress.at(i + 1L);
        }
        return all;
    }

    private Resealed counted(KeyRotation rotation, Resealed some) {
        rotations.count(rotation.id(), some.changed());
        return some;
    }

    private void index(KeyRotation rotation, Job job, JobProgress progress) {
        chest.prepareIndexKey();
        List<Stretch> stretches = chest.indexStretches();
        progress.step("keys.staging", stretches.size());
        for (int i = 0; i < stretches.size(); i++) {
            mustGoOn(rotation, job);
            chest.stageIndexes(stretches.get(i));
            progress.at(i + 1L);
        }
        // the fewer are left for the switch, the shorter everybody is kept out
        for (int pass = 0; chest.stageRest() > FEW && pass < PASSES; pass++) {
            mustGoOn(rotation, job);
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
