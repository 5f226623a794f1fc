package org.jiandang.ledger.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.NumbersInText;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.export.LedgerExport.Person;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the records of exports: asked for, released or refused by a second person, written, fetched, gone. */
@Service
public class ExportService {

    /** What the alarms are about, beside the kinds of {@link org.jiandang.audit.Allowances}. */
    private static final String ALARM = "EXPORT";

    private static final int LATEST = 20;
    private static final int WAITING = 100;
    private static final int LONGEST_PURPOSE = 200;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Exports exports;
    private final LedgerService ledgers;
    private final Serials serials;
    private final Audit audit;
    private final Alarms alarms;
    private final Clock clock;
    private final int perDay;

    ExportService(
            Exports exports,
            LedgerService ledgers,
            Serials serials,
            Audit audit,
            Alarms alarms,
            Clock clock,
            @Value("${registry.exports-per-day:5}") int perDay) {
        this.exports = exports;
        this.ledgers = ledgers;
        this.serials = serials;
        this.audit = audit;
        this.alarms = alarms;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Asks for an export; refuses what the asker's role may not take. */
    @Transactional
    public LedgerExport request(RequestExport wish) {
        Actor actor = Acting.require();
        long rows = ledgers.count(wish.ledger(), wish.query());
        mustBeAllowed(wish, rows, actor);
        var area = wish.query().area();
        var export = new LedgerExport(
                new ExportId(area.countyCode(), serials.next("export")),
                wish.ledger(),
                wish.query(),
                wish.format(),
                wish.numbers(),
                NumbersInText.masked(wish.purpose().strip()),
                wish.language(),
                rows,
                ExportLimits.needsRelease(rows, wish.numbers()) ? ExportState.REQUESTED : ExportState.RELEASED,
                new Person(actor.person(), actor.account(), actor.name()),
                clock.instant(),
                null,
                null,
                false);
        exports.add(export);
        audit.record(
                AuditEvent.done("REQUEST_EXPORT", object(export), facts(export)).forPurpose(export.purpose()));
        return export;
    }

    /** The second person's word on an export. */
    @Transactional
    public void decide(ExportId id, boolean release, String note) {
        Actor actor = Acting.require();
        var export = find(id);
        if (!mayRelease(export)) {
            throw new ExportRefused("notYours");
        }
        if (!release && note.isBlank()) {
            throw new ExportRefused("noReason");
        }
        var by = new Person(actor.person(), actor.account(), actor.name());
        var word = new LedgerExport.Release(by, clock.instant(), note.isBlank() ? null : note.strip());
        if (export.kept()) {
            release(export, release, word);
        } else {
            move(export.decided(release ? ExportState.RELEASED : ExportState.REFUSED, word), ExportState.REQUESTED);
        }
        audit.record(AuditEvent.done(release ? "RELEASE_EXPORT" : "REFUSE_EXPORT", object(export), facts(export))
                .forPurpose(export.purpose()));
    }

    /** A kept ledger stays what it is; a no leaves it held back. */
    private void release(LedgerExport export, boolean release, LedgerExport.Release word) {
        if (release) {
            move(export.decided(ExportState.READY, word), ExportState.READY);
        }
    }

    /** The record of an export: for who asked for it, and for who may release it; a kept one for every office of its area that exports so much. */
    @Transactional(readOnly = true)
    public LedgerExport find(ExportId id) {
        var export = exports.find(id).orElseThrow(() -> new NotFound("export", id));
        boolean own = export.requestedBy().account().equals(Acting.require().account());
        boolean inside = export.kept() && ExportLimits.rows(Acting.require().role()) >= export.rows();
        if (!own && !inside && !mayRelease(export)) {
            throw new NotFound("export", id);
        }
        return export;
    }

    /** The actor's latest exports. */
    @Transactional(readOnly = true)
    public List<LedgerExport> mine() {
        return exports.of(Acting.require().account(), LATEST);
    }

    /** The exports the actor may release, kept ledgers last. */
    @Transactional(readOnly = true)
    public List<LedgerExport> waiting() {
        return exports.waiting(Acting.require().person(), WAITING).stream()
                .filter(this::mayRelease)
                .toList();
    }

    /** Notes that the file was written. */
    @Transactional
    public LedgerExport written(LedgerExport export, ExportFiles.Written file) {
        var now = clock.instant();
        var made = new LedgerExport.File(
                file.name(), file.sha256(), file.size(), file.key(), now, export.kept() ? FOR_EVER : now.plus(DAY), 0);
        var ready = export.written(file.rows(), made);
        move(ready, ExportState.RELEASED);
        audit.record(AuditEvent.done("WRITE_EXPORT", object(ready), facts(ready) + " sha256=" + file.sha256())
                .forPurpose(ready.purpose()));
        return ready;
    }

    /** Notes that the file is fetched; only by the account that asked for it, only while it is there. */
    @Transactional
    public LedgerExport fetched(ExportId id) {
        var export = find(id);
        var file = export.file();
        if (export.isHeldBack()) {
            throw new ExportRefused("heldBack");
        }
        if (!export.kept() && !exports.isAskedByWhoActs(id)) {
            throw new NotFound("export", id);
        }
        if (export.state() != ExportState.READY
                || file == null
                || !clock.instant().isBefore(file.until())) {
            throw new ExportRefused("gone");
        }
        move(export.filed(ExportState.READY, file.fetchedAgain()), ExportState.READY);
        audit.record(AuditEvent.done(AuditEvent.FETCH_EXPORT, object(export), facts(export))
                .forPurpose(export.purpose()));
        return export;
    }

    /** Whether the actor is the second person for this export, and it still waits for one. */
    public boolean mayRelease(LedgerExport export) {
        boolean asked =
                export.state() == ExportState.REQUESTED || export.state() == ExportState.READY && export.isHeldBack();
        return asked
                && ExportLimits.mayRelease(
                        Acting.require(),
                        export.query().area(),
                        export.numbers(),
                        export.requestedBy().person());
    }

    private void mustBeAllowed(RequestExport wish, long rows, Actor actor) {
        long most = ExportLimits.rows(actor.role());
        Instant yesterday = clock.instant().minus(DAY);
        if (most == 0 || (wish.numbers() && !ExportLimits.mayTakeNumbers(actor.role()))) {
            throw new ExportRefused("role");
        } else if (rows > most) {
            throw new ExportRefused("tooMany", rows, most);
        } else if (wish.purpose().isBlank() || wish.purpose().length() > LONGEST_PURPOSE) {
            throw new ExportRefused("purpose", LONGEST_PURPOSE);
        }
        int asked = exports.countSince(actor.person(), yesterday) + 1;
        if (asked > perDay) {
            alarms.raise(Alarms.Kind.MASS_READING, ALARM, "limit=" + perDay);
            throw new ExportRefused("perDay", perDay);
        } else if (asked == (perDay * 4 + 4) / 5) {
            alarms.raise(Alarms.Kind.MASS_READING_NEAR, ALARM, asked + "/" + perDay);
        }
    }

    private void move(LedgerExport changed, ExportState from) {
        if (!exports.move(changed, from)) {
            throw new ExportRefused("moved");
        }
    }

    private static String object(LedgerExport export) {
        return "export:" + export.id();
    }

    private static String facts(LedgerExport export) {
        RegionLevel level = export.query().area().level();
        return "%s %s %s rows=%d numbers=%s purpose=%s"
                .formatted(
                        export.ledger().code(),
                        level,
                        export.query().area(),
                        export.rows(),
                        export.numbers(),
                        export.purpose());
    }
}
