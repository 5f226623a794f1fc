package org.jiandang.village;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The stored record of a village and year. */
@Entity
@Table(name = "village_record")
class VillageRecord implements Persistable<VillageKey> {

    @EmbeddedId
    private VillageKey id;

    private LocalDate recordDate;

    @Version
    private int version;

    @Embedded
    private @Nullable Leadership leadership;

    @Embedded
    private @Nullable People people;

    @Embedded
    private @Nullable Away away;

    @Embedded
    private @Nullable Learning learning;

    @Embedded
    private @Nullable Acreage acreage;

    @Embedded
    private @Nullable Economy economy;

    @Embedded
    private @Nullable Access access;

    @Embedded
    private @Nullable Services services;

    @Embedded
    private @Nullable Risk risk;

    @Transient
    private boolean fresh;

    protected VillageRecord() {}

    VillageRecord(VillageKey id, LocalDate recordDate, VillageCard card) {
        this.id = id;
        this.recordDate = recordDate;
        this.fresh = true;
        write(recordDate, card);
    }

    void write(LocalDate day, VillageCard card) {
        recordDate = day;
        leadership = card.leadership();
        people = card.people();
        away = card.away();
        learning = card.learning();
        acreage = card.acreage();
        economy = card.economy();
        access = card.access();
        services = card.services();
        risk = card.risk();
    }

    VillageCard card() {
        return new VillageCard(
                requireNonNullElse(leadership, Leadership.UNKNOWN),
                requireNonNullElse(people, People.UNKNOWN),
                requireNonNullElse(away, Away.UNKNOWN),
                requireNonNullElse(learning, Learning.UNKNOWN),
                requireNonNullElse(acreage, Acreage.UNKNOWN),
                requireNonNullElse(economy, Economy.UNKNOWN),
                requireNonNullElse(access, Access.UNKNOWN),
                requireNonNullElse(services, Services.UNKNOWN),
                requireNonNullElse(risk, Risk.UNKNOWN));
    }

    LocalDate recordDate() {
        return recordDate;
    }

    int version() {
        return version;
    }

    @Override
    public VillageKey getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
