package org.jiandang.exchange.commit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.judge.Judged;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.exchange.judge.SheetData;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Place;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Composes what one judged household writes; members keep the numbers they have in the register, new ones get the next. */
final class WriteComposer {
    private final Vault vault;
    private final BatchId batch;
    private final int year;
    private final LocalDate recordDate;
    private final Instant now;

    WriteComposer(Vault vault, BatchId batch, int year, LocalDate recordDate, Instant now) {
        this.vault = vault;
        this.batch = batch;
        this.year = year;
        this.recordDate = recordDate;
        this.now = now;
    }

    /** @param householdNo the number of a new household */
    HouseholdWrite compose(Judged judged, HouseholdId id, String householdNo) {
        Registered registered = judged.registered();
        String village =
                registered == null ? Objects.requireNonNull(judged.village()).value() : registered.villageCode();
        SheetData data = judged.data();
        List<Integer> numbers = numbers(judged);
        int population = population(registered, judged);
        List<RowWrite> rows = new ArrayList<>();
        Map<Integer, String> residents = new LinkedHashMap<>();
        List<Integer> released = new ArrayList<>();
        rows.add(new HouseholdRow(vault, batch, now).of(judged, id, householdNo, numbers, population));
        MemberRows members = new MemberRows(vault, id, householdNo, rows, residents, released);
        for (int i = 0; i < data.members().size(); i++) {
            members.add(numbers.get(i), data.members().get(i), judged.matches().get(i));
        }
        YearIncome income = new YearIncome(data, registered);
        rows.add(yearRow(data, registered, population, income));
        members.years(data, judged.matches(), numbers);
        return new HouseholdWrite(
                judged.no(),
                id,
                village,
                registered == null,
                registered == null ? 0 : registered.version(),
                rows,
                income.items(),
                kinds(income),
                residents,
                released,
                judged.doubts().stream()
                        .map(finding -> renumbered(finding, numbers))
                        .toList());
    }

    private static Set<IncomeItem.Kind> kinds(YearIncome income) {
        Set<IncomeItem.Kind> kinds = EnumSet.noneOf(IncomeItem.Kind.class);
        income.items().keySet().forEach(item -> kinds.add(item.kind()));
        return kinds;
    }

    private static List<Integer> numbers(Judged judged) {
        Registered registered = judged.registered();
        int next = registered == null
                ? 0
                : registered.members().stream()
                        .mapToInt(Registered.Person::no)
                        .max()
                        .orElse(0);
        List<Integer> numbers = new ArrayList<>();
        for (Registered.Person match : judged.matches()) {
            numbers.add(match == null ? ++next : match.no());
        }
        return numbers;
    }

    private static int population(@Nullable Registered registered, Judged judged) {
        long known = registered == null
                ? 0
                : registered.members().stream()
                        .filter(Registered.Person::active)
                        .count();
        return (int) (known + judged.matches().stream().filter(Objects::isNull).count());
    }

    private RowWrite yearRow(SheetData data, @Nullable Registered registered, int population, YearIncome income) {
        boolean isNew = registered == null || !registered.hasYear();
        Map<Field, Object> fields = of(Section.Level.YEAR, data.household());
        fields.keySet().removeIf(field -> field.section() == Section.INCOME);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("population", population);
        columns.put("record_date", recordDate.toString());
        if (isNew) {
            columns.put("state", "OPEN");
        }
        income.totals(population).forEach(columns::put);
        return new RowWrite(Section.Level.YEAR, isNew, 0, fields, columns);
    }

    static Map<Field, Object> of(Section.Level level, Map<Field, Object> told) {
        Map<Field, Object> fields = new java.util.EnumMap<>(Field.class);
        told.forEach((field, value) -> {
            if (field.section().level() == level && field.section() != Section.REGISTER) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    /** Findings name members by their row; the register knows them by their number. */
    private static Finding renumbered(Finding finding, List<Integer> numbers) {
        Place place = finding.place();
        Integer row = place.memberNo();
        if (row == null || row < 1 || row > numbers.size()) {
            return finding;
        }
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.clause(),
                place.ofMember(numbers.get(row - 1)),
                finding.arguments());
    }
}
