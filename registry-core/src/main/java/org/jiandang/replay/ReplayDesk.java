package org.jiandang.replay;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for replays and shows what came of them. */
@Service
public class ReplayDesk {

    private static final Set<Role> MAY_ASK =
            Set.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);

    private final Replays replays;
    private final Jobs jobs;
    private final ReplayBatch batch;
    private final Audit audit;

    ReplayDesk(Replays replays, Jobs jobs, ReplayBatch batch, Audit audit) {
        this.replays = replays;
        this.jobs = jobs;
        this.batch = batch;
        this.audit = audit;
    }

    /** Asks for a replay of the actor's area; refuses with {@link ReplayRuns} while one is under way. */
    @Transactional
    public ReplayId ask() {
        Actor actor = mustAsk();
        RegionCode area = actor.jurisdiction().region();
        replays.open(area).stream().filter(this::isUnderWay).findFirst().ifPresent(running -> {
            throw new ReplayRuns(running);
        });
        ReplayId id = batch.note(area);
        submit(id);
        audit.record(AuditEvent.done("ASK_REPLAY", "region:" + area, id.toString()));
        return id;
    }

    /** Takes up one that stopped, or whose job is gone, where it stopped; tells whether there was anything to take up. */
    @Transactional
    public boolean resume(ReplayId id) {
        mustAsk();
        Replay replay = find(id);
        if (!canResume(replay)) {
            return false;
        }
        submit(id);
        audit.record(AuditEvent.done("RESUME_REPLAY", "replay:" + id, "at " + replay.judged()));
        return true;
    }

    /** Whether it stopped before its end, or waits for a job that is gone. */
    @Transactional(readOnly = true)
    public boolean canResume(Replay replay) {
        return replay.state() != ReplayState.DONE && !isUnderWay(replay);
    }

    private boolean isUnderWay(Replay replay) {
        return jobs.unfinished(ReplayWork.KIND, replay.id().toString()).isPresent();
    }

    @Transactional(readOnly = true)
    public Replay find(ReplayId id) {
        mustAsk();
        return replays.find(id).orElseThrow(() -> new NotFound("replay", id));
    }

    /** The latest of the actor's area. */
    @Transactional(readOnly = true)
    public List<Replay> latest(int limit) {
        return replays.latest(mustAsk().jurisdiction().region(), limit);
    }

    /** The differences after one, a page at a time. */
    @Transactional(readOnly = true)
    public List<Difference> differences(ReplayId id, @Nullable Difference after, int size) {
        return replays.differences(find(id).id(), after, Math.min(size, 100));
    }

    private void submit(ReplayId id) {
        jobs.submit(ReplayWork.KIND, id.toString());
    }

    private static Actor mustAsk() {
        Actor actor = Acting.require();
        if (!MAY_ASK.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
