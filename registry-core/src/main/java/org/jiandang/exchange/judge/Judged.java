package org.jiandang.exchange.judge;

import java.util.List;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.RowFinding;
import org.jiandang.household.value.PersonName;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One household of a file, judged.
 *
 * @param village none when it could not be read
 * @param matches the registered person behind each member row, none for new ones
 * @param findings everything found, with its cell
 * @param doubts findings of the registry's rules that do not stop the household, by member row
 */
public record Judged(
        int no,
        String key,
        SheetData data,
        @Nullable RegionCode village,
        @Nullable Registered registered,
        List<Registered.@Nullable Person> matches,
        List<RowFinding> findings,
        List<Finding> doubts,
        List<Outcome.Change> changes,
        String sheet,
        int row) {

    public Outcome.Kind kind() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            return Outcome.Kind.BLOCKED;
        }
        if (registered == null) {
            return Outcome.Kind.NEW;
        }
        return changes.isEmpty() ? Outcome.Kind.UNCHANGED : Outcome.Kind.CHANGED;
    }

    public boolean isForeign() {
        return findings.stream().anyMatch(finding -> finding.code().equals(Places.FOREIGN));
    }

    /** Findings that are counted: those shown a second time at another cell are left out. */
    public long doubtful() {
        return findings.stream()
                .filter(finding -> !finding.echo() && finding.severity() != Severity.BLOCK)
                .count();
    }

    public Outcome outcome(String elseVillage) {
        return new Outcome(
                no,
                Masked.number(key),
                headName(),
                village == null || isForeign() ? elseVillage : village.value(),
                kind(),
                data.members().size(),
                changes,
                (int) doubtful(),
                sheet,
                row,
                registered == null ? null : registered.id());
    }

    private @Nullable String headName() {
        PersonName name = data.headName();
        return name == null ? null : Masked.text(name.value());
    }
}
