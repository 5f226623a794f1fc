package org.jiandang.household;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.entry.YearClosed;
import org.jiandang.household.view.AnnualState;
import org.jspecify.annotations.Nullable;

/** What one data year holds of a household and its members. Closed, it never changes again. */
@Entity
@Table(name = "annual_record")
class AnnualRecord {

    @EmbeddedId
    private AnnualKey id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "county_code", referencedColumnName = "county_code", insertable = false, updatable = false)
    @JoinColumn(name = "household_serial", referencedColumnName = "serial", insertable = false, updatable = false)
    private Household household;

    @Column(updatable = false)
    private String villageCode;

    private LocalDate recordDate;

    @Enumerated(EnumType.STRING)
    private AnnualState state = AnnualState.OPEN;

    private @Nullable LocalDate decidedOn;
    private int population;

    @Embedded
    private @Nullable LivingStandard living;

    @Embedded
    private @Nullable IncomeTotals totals;

    @ElementCollection
    @CollectionTable(
            name = "annual_income",
            joinColumns = {
                @JoinColumn(name = "county_code", referencedColumnName = "county_code"),
                @JoinColumn(name = "household_serial", referencedColumnName = "household_serial"),
                @JoinColumn(name = "year", referencedColumnName = "year")
            })
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<IncomeItem, IncomeRow> income = new HashMap<>();

    @ElementCollection
    @CollectionTable(
            name = "annual_member",
            joinColumns = {
                @JoinColumn(name = "county_code", referencedColumnName = "county_code"),
                @JoinColumn(name = "household_serial", referencedColumnName = "household_serial"),
                @JoinColumn(name = "year", referencedColumnName = "year")
            })
    @MapKeyColumn(name = "member_no")
    private Map<Integer, MemberYear> members = new HashMap<>();

    protected AnnualRecord() {}

    AnnualRecord(Household household, int year, LocalDate recordDate) {
        this.household = household;
        this.id = AnnualKey.of(household.getId(), year);
        this.villageCode = household.villageCode();
        this.recordDate = recordDate;
        this.living = LivingStandard.UNKNOWN;
    }

    /** Writes the household's part of the year. */
    void write(YearCard card, int activeMembers) {
        mustBeOpen();
        recordDate = card.recordDate();
        living = LivingStandard.of(card);
        earn(card.income());
        reckon(activeMembers);
    }

    /** Writes one member's part of the year. */
    void write(MemberCard card) {
        mustBeOpen();
        members.put(card.no(), MemberYear.of(villageCode, card));
    }

    /** Computes the derived figures again for so many active members; a closed year and one that a decision rests on keep their own. */
    void reckon(int activeMembers) {
        if (state == AnnualState.OPEN && decidedOn == null) {
            population = activeMembers;
            totals = income.isEmpty() ? IncomeTotals.UNKNOWN : income().totals(activeMembers);
        }
    }

    void decidedOn(LocalDate day) {
        decidedOn = day;
    }

    void close() {
        mustBeOpen();
        state = AnnualState.CLOSED;
    }

    private void mustBeOpen() {
        if (state == AnnualState.CLOSED) {
            throw new YearClosed(id.year());
        }
    }

    /** Changes only the lines that differ, so that only they get a new version. */
    private void earn(IncomeStatement statement) {
        Map<IncomeItem, IncomeRow> told = new EnumMap<>(IncomeItem.class);
        statement.entries().forEach((item, entry) -> told.put(item, IncomeRow.of(villageCode, entry)));
        income.keySet().retainAll(told.keySet());
        told.forEach((item, row) -> {
            IncomeRow stored = income.get(item);
            if (stored == null || !stored.entry().equals(row.entry())) {
                income.put(item, row);
            }
        });
    }

    IncomeStatement income() {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        income.forEach((item, row) -> entries.put(item, row.entry()));
        return new IncomeStatement(entries);
    }

    MemberYear member(int no) {
        MemberYear stored = members.get(no);
        return stored == null ? MemberYear.unknown(villageCode) : stored;
    }

    YearCard card() {
        return (living == null ? LivingStandard.UNKNOWN : living).card(id.year(), recordDate, income());
    }

    IncomeTotals totals() {
        return totals == null ? IncomeTotals.UNKNOWN : totals;
    }

    int year() {
        return id.year();
    }

    AnnualState state() {
        return state;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    int population() {
        return population;
    }
}
