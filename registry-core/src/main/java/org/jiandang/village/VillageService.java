package org.jiandang.village;

import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the villages' own yearly records: the village writes, everybody whose area it lies in reads. */
@Service
public class VillageService {

    private final VillageRecords records;
    private final Policies policies;
    private final Audit audit;

    VillageService(VillageRecords records, Policies policies, Audit audit) {
        this.records = records;
        this.policies = policies;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public VillageView view(RegionCode village, int year) {
        reached(village);
        List<Integer> years = records.years(village.countyCode(), village.value());
        Optional<VillageRecord> stored = records.findById(VillageKey.of(village, year));
        VillageCard card = stored.map(VillageRecord::card).orElse(VillageCard.UNKNOWN);
        return new VillageView(
                village,
                year,
                years,
                stored.map(VillageRecord::recordDate).orElse(null),
                stored.map(VillageRecord::version).orElse(-1),
                card,
                stored.map(record -> judge(village, record.recordDate(), card)).orElse(Findings.none()));
    }

    /** The years recorded, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(RegionCode village) {
        reached(village);
        return records.years(village.countyCode(), village.value());
    }

    /**
     * Saves unless a rule blocks; the findings say which.
     *
     * @throws VillageChanged when somebody else was faster
     */
    @Transactional
    public Findings keep(KeepVillage command) {
        Actor actor = reached(command.village());
        if (actor.role() != Role.VILLAGE_CADRE) {
            throw new NotPermitted(actor.role());
        }
        Findings findings = judge(command.village(), command.recordDate(), command.card());
        if (findings.blocks()) {
            return findings;
        }
        VillageKey key = VillageKey.of(command.village(), command.year());
        Optional<VillageRecord> stored = records.findById(key);
        if (stored.map(VillageRecord::version).orElse(-1) != command.version()) {
            throw new VillageChanged(command.year());
        }
        VillageRecord record = stored.orElseGet(() -> new VillageRecord(key, command.recordDate(), command.card()));
        record.write(command.recordDate(), command.card());
        try {
            records.saveAndFlush(record);
        } catch (DataIntegrityViolationException second) {
            throw new VillageChanged(command.year());
        }
        audit.record(AuditEvent.done("KEEP_VILLAGE", "village:" + command.village(), String.valueOf(command.year())));
        return findings;
    }

    private Findings judge(RegionCode village, java.time.LocalDate day, VillageCard card) {
        return VillageRules.judge(new VillageFacts(card, policies.at(village, day)));
    }

    private static Actor reached(RegionCode village) {
        Actor actor = Acting.require();
        if (village.level() != RegionLevel.VILLAGE) {
            throw new NotFound("village", village);
        }
        actor.mustReach(village);
        return actor;
    }
}
