package org.jiandang.retention;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is past its time. Once a year the registry lists the closed households of a county; one person of the county asks for it, another releases it, and
 * then, and only then, they are made anonymous. Source: PIPL 19 and 47, control C30 of the security rules.
 */
@Service
public class RetentionDesk {

    /** Households on one list; the rest stands on the next year's. */
    public static final int MOST = 1_000;

    private static final int RUNS = 50;
    private static final int LONGEST = 200;

    private final RetentionRows rows;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    RetentionDesk(RetentionRows rows, Serials serials, Audit audit, RegistryClock clock) {
        this.rows = rows;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists what is past its time in the actor's county, once a year; how many households. */
    @Transactional
    public int propose() {
        Actor actor = Acting.require();
        LocalDate today = clock.today();
        Integer years = rows.yearsOfHouseholds(today).orElse(null);
        if (actor.role() != Role.SYSTEM || years == null) {
            return 0;
        }
        RetentionId id = new RetentionId(actor.jurisdiction().region().countyCode(), serials.next("retention_run"));
        int listed = rows.propose(id, today.getYear(), today.minusYears(years), MOST);
        if (listed > 0) {
            audit.record(AuditEvent.done("RETENTION_PROPOSE", "retention:" + id, "households=" + listed));
        }
        return listed;
    }

    /** One person of the county asks for the list to be done. */
    @Transactional
    public void ask(RetentionId id) {
        Actor actor = mustBeCounty();
        find(id);
        if (!rows.ask(id, actor)) {
            throw new RetentionRefused("moved");
        }
        audit.record(AuditEvent.done("RETENTION_ASK", "retention:" + id));
    }

    /** Another person releases the list, and it is done; or sends it back with a reason. */
    @Transactional
    public void answer(RetentionId id, boolean release, String note) {
        Actor actor = mustBeCounty();
        RetentionRun run = find(id);
        RetentionRun.Hand asked = run.asked();
        if (run.state() != RetentionRun.State.ASKED || asked == null) {
            throw new RetentionRefused("moved");
        }
        if (asked.person().equals(actor.person())) {
            throw new RetentionRefused("own");
        }
        if (!release) {
            sendBack(id, note.strip());
            return;
        }
        List<RetentionItem> cleared = rows.release(id, actor);
        if (cleared == null) {
            throw new RetentionRefused("moved");
        }
        audit.record(AuditEvent.done("RETENTION_RELEASE", "retention:" + id, "households=" + cleared.size())
                .showing(cleared.stream().map(one -> one.household().toString()).toList()));
    }

    @Transactional(readOnly = true)
    public RetentionRun find(RetentionId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("retention", id));
    }

    /** The households of a run. */
    @Transactional(readOnly = true)
    public List<RetentionItem> items(RetentionId id) {
        return rows.items(find(id).id(), MOST);
    }

    @Transactional(readOnly = true)
    public List<RetentionRun> runs() {
        return rows.runs(RUNS);
    }

    /** How long the rows of each table are kept today. */
    @Transactional(readOnly = true)
    public List<RetentionClass> classes() {
        return rows.classes(clock.today());
    }

    private void sendBack(RetentionId id, String note) {
        if (note.isEmpty() || note.length() > LONGEST) {
            throw new RetentionRefused("reason", LONGEST);
        }
        if (!rows.sendBack(id, note)) {
            throw new RetentionRefused("moved");
        }
        audit.record(AuditEvent.done("RETENTION_REFUSE", "retention:" + id, note));
    }

    private static Actor mustBeCounty() {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
