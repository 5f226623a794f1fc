package org.jiandang.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jspecify.annotations.Nullable;

/** A step a change request has taken; appended, never changed. */
@Entity
@Table(name = "change_step")
class ChangeStep {

    /** What opens a request stands at no stage yet. */
    private static final String NOWHERE = "";

    @EmbeddedId
    private Key id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "county_code", referencedColumnName = "county_code", insertable = false, updatable = false)
    @JoinColumn(name = "change_serial", referencedColumnName = "serial", insertable = false, updatable = false)
    private ChangeRequest request;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private String person;

    @Column(updatable = false)
    private String account;

    @Column(updatable = false)
    private String actorName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Action action;

    @Column(updatable = false)
    private String fromStage;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage toStage;

    @Column(updatable = false)
    private @Nullable String opinion;

    protected ChangeStep() {}

    ChangeStep(ChangeRequest request, int no, Actor actor, Instant at, Step step, @Nullable String opinion) {
        this.request = request;
        this.id = new Key(request.getId().countyCode(), request.getId().serial(), no);
        this.villageCode = request.villageCode();
        this.person = actor.person();
        this.account = actor.account();
        this.actorName = actor.name();
        this.role = actor.role();
        this.at = at;
        this.action = step.action();
        this.fromStage = step.from() == null ? NOWHERE : step.from().name();
        this.toStage = step.to();
        this.opinion = opinion;
    }

    ChangeView.Taken view() {
        return new ChangeView.Taken(id.no(), actorName, role, at, action, toStage, opinion);
    }

    /** The request's key flat, then its place in the request. */
    @Embeddable
    record Key(
            @Column(name = "county_code", updatable = false) String countyCode,

            @Column(name = "change_serial", updatable = false)
            long changeSerial,

            @Column(name = "no", updatable = false) int no)
            implements Serializable {}
}
