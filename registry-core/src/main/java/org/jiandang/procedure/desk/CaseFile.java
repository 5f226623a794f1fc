package org.jiandang.procedure.desk;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.account.Actor;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.Subject;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A case: where it stands and by which version a step has to come. It moves through {@link #move} only. */
@Entity
@Table(name = "case_file")
class CaseFile implements Persistable<CaseId> {

    @EmbeddedId
    private CaseId id;

    @Column(updatable = false)
    private String villageCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseKind kind;

    private String caseNo;
    private @Nullable Long householdSerial;
    private int year;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int steps;
    private String authorPerson;
    private String authorAccount;
    private String authorName;
    private LocalDate openedOn;
    private LocalDate stageSince;
    private @Nullable LocalDate readyOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate endedOn;
    private String profileKey;
    private String profileVersion;
    private String headName;
    private @Nullable String groupName;
    private int population;
    private @Nullable BigDecimal perCapita;
    private int findings;
    private @Nullable LocalDate continuationUntil;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(CaseId id, OpenCase command, Step opening, Actor author, LocalDate today, Judgement judgement) {
        this.id = id;
        this.villageCode = command.village().value();
        this.kind = command.kind();
        this.caseNo = command.kind().number(command.year(), id.serial());
        this.householdSerial = command.subject().household();
        this.year = command.year();
        this.stage = opening.to();
        this.steps = 1;
        this.authorPerson = author.person();
        this.authorAccount = author.account();
        this.authorName = author.name();
        this.openedOn = today;
        this.stageSince = today;
        this.headName = command.subject().headName();
        this.groupName = command.subject().groupName();
        this.population = command.subject().population();
        this.profileKey = judgement.profileKey();
        this.profileVersion = judgement.profileVersion();
        this.perCapita = judgement.perCapita();
        this.findings = judgement.findings().size();
        this.fresh = true;
    }

    /** Moves on by a step that was allowed and judged. */
    void move(Step step, LocalDate today, @Nullable LocalDate noticeOver, boolean ends, Judgement judgement) {
        this.stage = step.to();
        this.steps++;
        this.stageSince = today;
        this.readyOn = noticeOver;
        this.endedOn = ends ? today : null;
        this.profileKey = judgement.profileKey();
        this.profileVersion = judgement.profileVersion();
        this.perCapita = judgement.perCapita();
        this.findings = judgement.findings().size();
    }

    /** Sets the day by which the next step is due. */
    void dueOn(@Nullable LocalDate day) {
        this.dueOn = day;
    }

    void keep(CaseCourse.Consequence consequence) {
        this.continuationUntil = consequence.continuationUntil();
    }

    CaseRecord record() {
        return new CaseRecord(
                id,
                kind,
                caseNo,
                RegionCode.of(villageCode),
                new Subject(householdSerial, headName, groupName, population),
                year,
                stage,
                steps,
                new CaseRecord.Author(authorPerson, authorAccount, authorName),
                new CaseRecord.Dates(openedOn, stageSince, readyOn, dueOn, endedOn),
                new CaseRecord.Judged(profileVersion, perCapita, findings, continuationUntil),
                version);
    }

    @Override
    public CaseId getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseFile file && id.equals(file.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
