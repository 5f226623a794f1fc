package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jiandang.exchange.sheet.CellFault;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.job.JobProgress;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the households of a file against the register and by its rules. Asks the register a few times for all, never for each. */
@Component
public class Judge {
    private final Register register;
    private final Regions regions;
    private final Policies policies;
    private final Vault vault;

    Judge(Register register, Regions regions, Policies policies, Vault vault) {
        this.register = register;
        this.regions = regions;
        this.policies = policies;
        this.vault = vault;
    }

    List<Judged> judge(SheetFormat format, Collection<SheetHousehold> households, Frame frame, JobProgress progress) {
        progress.step("exchange.step.comparing", households.size());
        Map<String, Registered> registered = register.households(
                frame.countyCode(), households.stream().map(SheetHousehold::key).toList(), frame.year());
        Places places = new Places(regions, frame.actor().jurisdiction(), frame.recordDate());
        Persons persons = new Persons(vault);
        List<Pending> pending = new ArrayList<>();
        for (SheetHousehold household : households) {
            FindingPlaces findings = new FindingPlaces(household);
            SheetData data = SheetData.of(household);
            RegionCode village = places.village(household, findings);
            persons.note(household, data, village == null ? null : village.value());
            pending.add(new Pending(household, data, village, findings, registered.get(household.key())));
        }
        persons.ask(register);
        progress.step("exchange.step.judging", pending.size());
        ProfileBooks books = new ProfileBooks(policies, frame);
        List<Judged> judged = new ArrayList<>();
        for (Pending one : pending) {
            judged.add(judge(format, one, persons, frame, books));
            progress.at(judged.size());
        }
        return judged;
    }

    private Judged judge(SheetFormat format, Pending one, Persons persons, Frame frame, ProfileBooks books) {
        FindingPlaces findings = one.findings();
        Registered registered = one.registered();
        judgeCells(one, frame);
        judgeStructure(format, one);
        Findings doubts = judgeByRules(one, persons, frame, books);
        Comparison comparison = registered == null ? null : new Comparison(one.data(), registered, persons);
        if (registered != null && comparison != null) {
            AgainstRegister.judge(format, one, registered, comparison, persons);
        }
        SheetRecord first = one.rows().first();
        return new Judged(
                one.rows().no(),
                one.rows().key(),
                one.data(),
                one.village(),
                registered,
                comparison == null ? noMatches(one.data().members().size()) : comparison.matches(),
                findings.all(),
                doubts.stream().toList(),
                comparison == null ? List.of() : comparison.changes(),
                first.sheet(),
                first.row());
    }

    private static List<Registered.@Nullable Person> noMatches(int members) {
        return new ArrayList<>(Collections.nCopies(members, null));
    }

    private static void judgeCells(Pending one, Frame frame) {
        for (SheetRecord row : one.rows().rows()) {
            row.values().forEach((datum, value) -> {
                if (value.fault() != null) {
                    one.findings().add(row, datum, value.fault());
                }
            });
            if (row.value(Datum.of(Field.DATA_YEAR)) instanceof Integer year && year != frame.year()) {
                one.findings().add("X13", Severity.BLOCK, row, Datum.of(Field.DATA_YEAR), String.valueOf(frame.year()));
            }
        }
        for (SheetRecord member : one.rows().members()) {
            if (!member.values().containsKey(Datum.of(Field.NAME))) {
                one.findings().add(member, Datum.of(Field.NAME), CellFault.MISSING);
            }
        }
    }

    private static void judgeStructure(SheetFormat format, Pending one) {
        SheetHousehold rows = one.rows();
        if (format.onlyUpdates()) {
            if (one.registered() == null) {
                one.findings().add("X18", Severity.BLOCK, rows.first(), Datum.Guide.HOUSEHOLD, rows.key());
            }
        } else if (rows.members().isEmpty()) {
            one.findings().add("X14", Severity.BLOCK, rows.first(), Datum.Guide.HOUSEHOLD, rows.key());
        } else if (one.registered() == null
                && rows.carrying(Datum.of(Field.MAIN_CAUSE)).isEmpty()) {
            one.findings().add("X15", Severity.BLOCK, rows.first(), Datum.Guide.HOUSEHOLD, rows.key());
        }
        rows.repeatedLine()
                .ifPresent(row -> one.findings().add("X16", Severity.BLOCK, row, Datum.Guide.HOUSEHOLD, rows.key()));
    }

    private Findings judgeByRules(Pending one, Persons persons, Frame frame, ProfileBooks books) {
        PolicyProfile profile = books.profile(one.village());
        HouseholdFacts facts = SheetFacts.of(
                one.data(),
                new Occasion(Occasion.Origin.IMPORT, frame.today(), one.data().known(), profile),
                frame.year(),
                frame.recordDate(),
                Surroundings.ofDuplicates(persons.duplicates(
                        one.rows(),
                        one.data(),
                        one.village() == null ? null : one.village().value(),
                        one.registered())));
        Findings found = books.book(profile).judge(facts);
        boolean wrongNumber = found.codes().stream().anyMatch(AgainstRegister.WRONG_NUMBER::contains);
        List<Finding> doubts = new ArrayList<>();
        for (Finding finding : found) {
            // A wrong number of the head is one mistake, not also a difference between its two places.
            if (finding.code().equals("V017") && wrongNumber) {
                continue;
            }
            one.findings().add(finding);
            if (finding.severity() != Severity.BLOCK) {
                doubts.add(finding);
            }
        }
        return new Findings(doubts);
    }
}
