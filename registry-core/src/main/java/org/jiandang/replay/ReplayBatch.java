package org.jiandang.replay;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.desk.JudgeAgain;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a replay, each in a transaction of its own: position, counts and differences move together. */
@Service
public class ReplayBatch {

    private static final int SIZE = 500;

    private final Replays replays;
    private final JudgeAgain judge;
    private final Snapshots snapshots;
    private final Serials serials;

    ReplayBatch(Replays replays, JudgeAgain judge, Snapshots snapshots, Serials serials) {
        this.replays = replays;
        this.judge = judge;
        this.snapshots = snapshots;
        this.serials = serials;
    }

    /** Notes one of an area that is to be done. */
    @Transactional
    public ReplayId note(RegionCode area) {
        ReplayId id = new ReplayId(area.value().substring(0, 6), serials.next("replay"));
        replays.add(id, area);
        return id;
    }

    /** Marks it running, unless it is done. */
    @Transactional
    public Replay begin(ReplayId id) {
        Replay replay = find(id);
        if (replay.state() != ReplayState.DONE) {
            replays.begin(id, replay.area());
        }
        return find(id);
    }

    /** Judges the next decisions again; says how many there were. */
    @Transactional
    public int next(ReplayId id) {
        List<WrittenDecision> decisions = replays.next(id, find(id).area(), SIZE);
        if (decisions.isEmpty()) {
            return 0;
        }
        List<Difference> different = new ArrayList<>();
        for (WrittenDecision decision : decisions) {
            Difference difference = compare(decision);
            if (difference != null) {
                different.add(difference);
            }
        }
        replays.advance(id, decisions, different);
        return decisions.size();
    }

    @Transactional
    public void end(ReplayId id, ReplayState state) {
        replays.end(id, state);
    }

    private Replay find(ReplayId id) {
        return replays.find(id).orElseThrow(() -> new NotFound("replay", id));
    }

    /** None where the decision comes out as it did: the same rules, severities, places and figures. */
    private @Nullable Difference compare(WrittenDecision decision) {
        Findings decided = read(decision.findings());
        Findings judged;
        try {
            // Written and read once as the others were, so that figures are compared in one form.
            judged = read(snapshots.write(judge.judge(decision.kind(), decision.facts(), decision.profileVersion())
                    .all()));
        } catch (RuntimeException unreadable) {
            return difference(
                    decision, decided, Findings.none(), unreadable.getClass().getSimpleName());
        }
        return said(decided).equals(said(judged)) ? null : difference(decision, decided, judged, null);
    }

    private Findings read(String findings) {
        return Findings.of(snapshots.read(findings, Finding[].class));
    }

    private static List<String> said(Findings findings) {
        return findings.stream()
                .map(finding ->
                        finding.code() + " " + finding.severity() + " " + finding.place() + " " + finding.arguments())
                .sorted()
                .toList();
    }

    private static Difference difference(
            WrittenDecision decision, Findings decided, Findings judged, @Nullable String trouble) {
        return new Difference(
                decision.id(),
                decision.no(),
                decision.village(),
                decision.caseNo(),
                List.copyOf(decided.codes()),
                List.copyOf(judged.codes()),
                trouble);
    }
}
