package org.jiandang.household.deaths;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.value.IdReading;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a roster of reported deaths and judges again the households that it names. The numbers pass through and are stored nowhere. */
@Service
public class DeathRosterDesk {

    private static final int BATCH = 500;

    private final DeathRecords records;
    private final HouseholdDesk households;
    private final Vault vault;
    private final Serials serials;
    private final Audit audit;
    private final Clock clock;

    DeathRosterDesk(
            DeathRecords records, HouseholdDesk households, Vault vault, Serials serials, Audit audit, Clock clock) {
        this.records = records;
        this.households = households;
        this.vault = vault;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the lines a source gives out one after the other; all of the file is kept, or nothing. */
    @Transactional
    public DeathFile load(String name, Consumer<Consumer<ReportedDeath>> source) {
        Actor actor = mustBeCounty();
        DeathFile file = new DeathFile(
                actor.jurisdiction().region().countyCode(),
                serials.next("death_file"),
                name,
                0,
                0,
                0,
                0,
                actor.name(),
                clock.instant());
        records.open(file, actor.account());
        Reading reading = new Reading(file);
        source.accept(reading);
        reading.flush();
        DeathFile read = new DeathFile(
                file.countyCode(),
                file.serial(),
                name,
                reading.lines,
                reading.kept,
                reading.lines - reading.kept,
                judgeAgain(file),
                actor.name(),
                file.loadedAt());
        records.close(read);
        audit.record(AuditEvent.done(
                "LOAD_DEATH_ROSTER", "region:" + file.countyCode(), read.kept() + " of " + read.lines() + " lines"));
        return read;
    }

    /** The files that were loaded, the newest first. */
    @Transactional(readOnly = true)
    public List<DeathFile> files() {
        return records.files(mustBeCounty().jurisdiction().region().countyCode());
    }

    /** How many persons the roster names. */
    @Transactional(readOnly = true)
    public long size() {
        return records.size(mustBeCounty().jurisdiction().region().countyCode());
    }

    private int judgeAgain(DeathFile file) {
        int people = 0;
        long after = 0;
        List<DeathRecords.Match> page;
        do {
            page = records.matches(file.countyCode(), file.serial(), after, BATCH);
            for (DeathRecords.Match match : page) {
                households.judgeAgain(match.household(), match.year());
                people += match.people();
                after = match.household().serial();
            }
        } while (page.size() == BATCH);
        return people;
    }

    private static Actor mustBeCounty() {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    /** Turns numbers into blind indexes, a batch at a time. */
    private final class Reading implements Consumer<ReportedDeath> {

        private final DeathFile file;
        private final List<DeathRecords.Entry> batch = new ArrayList<>();
        private int lines;
        private int kept;

        Reading(DeathFile file) {
            this.file = file;
        }

        @Override
        public void accept(ReportedDeath death) {
            lines++;
            IdReading.of(death.number()).asNumber().ifPresent(number -> {
                kept++;
                batch.add(new DeathRecords.Entry(vault.index(number.personKey()), death.diedOn()));
            });
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                records.keep(file.countyCode(), file.serial(), List.copyOf(batch));
                batch.clear();
            }
        }
    }
}
