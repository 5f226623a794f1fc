package org.jiandang.monitoring.clue;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.WatchTerms;
import org.jiandang.monitoring.clue.ClueRefused.Reason;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes clues ready to be written: their number, their day, their term, their seals. */
@Component
class ClueNotes {

    private final Serials serials;
    private final Vault vault;
    private final WatchTerms terms;
    private final Regions regions;
    private final RegistryClock clock;

    ClueNotes(Serials serials, Vault vault, WatchTerms terms, Regions regions, RegistryClock clock) {
        this.serials = serials;
        this.vault = vault;
        this.terms = terms;
        this.regions = regions;
        this.clock = clock;
    }

    /** A village in use. */
    void mustBeVillage(RegionCode village) {
        boolean found = regions.find(village)
                .filter(region -> region.level() == RegionLevel.VILLAGE && region.validTo() == null)
                .isPresent();
        if (!found) {
            throw new ClueRefused(Reason.NOT_A_VILLAGE);
        }
    }

    /** A village in use of the same county, and not the one it is in. */
    void mustBeOtherVillage(Clue clue, RegionCode village) {
        mustBeVillage(village);
        if (village.equals(clue.village())
                || !village.countyCode().equals(clue.id().countyCode())) {
            throw new ClueRefused(Reason.NOT_A_VILLAGE);
        }
    }

    /** One to five. */
    static void mustNameRisks(List<WatchRisk> risks) {
        if (risks.isEmpty() || risks.stream().distinct().count() > WatchRisk.MOST) {
            throw new ClueRefused(Reason.NO_RISK_NAMED);
        }
    }

    LocalDate today() {
        return clock.today();
    }

    NewClue reported(ReportClue command, Actor visitor) {
        ClueId id = id(command.village());
        SealedNumbers numbers = sealed(id, command.phone(), command.number());
        return new NewClue(
                id,
                command.village(),
                ClueSource.SELF_REPORT,
                today(),
                due(command.village()),
                NewClue.told(command.name(), command.address(), command.risks(), command.story(), numbers),
                numbers,
                List.of(),
                null,
                command.receipt(),
                visitor);
    }

    NewClue recorded(RecordClue command, @Nullable HouseholdId household, Actor cadre) {
        ClueId id = id(command.village());
        SealedNumbers numbers = sealed(id, command.phone(), null);
        return new NewClue(
                id,
                command.village(),
                ClueSource.CADRE_VISIT,
                today(),
                due(command.village()),
                NewClue.told(command.name(), command.address(), command.risks(), command.story(), numbers),
                numbers,
                List.of(),
                household,
                null,
                cadre);
    }

    /** A clue that screening found; its story is the codes of the rules, which pages put into words. */
    NewClue screened(Suspect suspect, Actor asker) {
        return new NewClue(
                id(suspect.village()),
                suspect.village(),
                ClueSource.SCREENING,
                today(),
                due(suspect.village()),
                NewClue.told(suspect.headName(), suspect.group(), List.of(), "", SealedNumbers.NONE),
                SealedNumbers.NONE,
                suspect.codes(),
                suspect.household(),
                null,
                asker);
    }

    /** When a village's clue of today is to be decided. */
    private @Nullable LocalDate due(RegionCode village) {
        return terms.decisionDue(village, today());
    }

    private ClueId id(RegionCode village) {
        return new ClueId(village.countyCode(), serials.next("clue"));
    }

    private SealedNumbers sealed(ClueId id, @Nullable Phone phone, @Nullable IdNumber number) {
        return SealedNumbers.of(id, phone, number, vault);
    }
}
