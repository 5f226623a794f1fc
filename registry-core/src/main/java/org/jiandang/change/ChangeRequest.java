package org.jiandang.change;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A proposed change, sealed as a whole since it may hold numbers, with the steps it has taken. */
@Entity
@Table(name = "change_request")
class ChangeRequest implements Persistable<ChangeId> {

    @EmbeddedId
    private ChangeId id;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private long householdSerial;

    private String event;
    private LocalDate effectiveOn;
    private @Nullable String note;
    private String[] evidence = {};
    private String[] touches = {};
    private byte[] payloadCipher;

    @Enumerated(EnumType.STRING)
    private Level approval = Level.TOWNSHIP;

    private int knownChanges;
    private @Nullable Integer appliedNo;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.PROPOSED;

    private Instant stageSince;

    @Column(updatable = false)
    private String proposerPerson;

    @Column(updatable = false)
    private String proposerAccount;

    @Column(updatable = false)
    private String proposerName;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable String deciderPerson;

    @Column(updatable = false)
    private String headName;

    @Version
    private int version;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("id.no")
    private List<ChangeStep> steps = new ArrayList<>();

    @Transient
    private boolean fresh = true;

    protected ChangeRequest() {}

    ChangeRequest(
            ChangeId id,
            ProposeChange command,
            byte[] cipher,
            RegionCode village,
            String headName,
            int knownChanges,
            Actor proposer,
            Instant now) {
        this.id = id;
        this.villageCode = village.value();
        this.householdSerial = command.household().serial();
        this.headName = headName;
        this.event = event(command.change());
        this.effectiveOn = command.change().on();
        this.touches = touches(command.change());
        this.payloadCipher = cipher;
        this.approval = ChangeTerms.approval(command.change(), village);
        this.knownChanges = knownChanges;
        this.note = command.note();
        this.evidence = command.evidence().toArray(String[]::new);
        this.stageSince = now;
        this.proposerPerson = proposer.person();
        this.proposerAccount = proposer.account();
        this.proposerName = proposer.name();
        this.proposedAt = now;
    }

    /** Writes anew what would change; the cipher is of this request's place. */
    void tell(Change change, byte[] cipher, @Nullable String told, List<String> proof, int known) {
        approval = ChangeTerms.approval(change, RegionCode.of(villageCode));
        knownChanges = known;
        event = event(change);
        effectiveOn = change.on();
        touches = touches(change);
        payloadCipher = cipher;
        note = told;
        evidence = proof.toArray(String[]::new);
    }

    private static String event(Change change) {
        return change.getClass().getSimpleName();
    }

    boolean isMerge() {
        return event.equals(Change.HouseholdMerges.class.getSimpleName());
    }

    private static String[] touches(Change change) {
        return change.touches().toArray(String[]::new);
    }

    /** Takes a step of the table; who may has been asked. */
    void take(Step step, Actor actor, Instant now, @Nullable String opinion) {
        if (step.binds()) {
            deciderPerson = actor.person();
        } else if (step.from() == Stage.RETURNED) {
            deciderPerson = null;
        }
        steps.add(new ChangeStep(this, steps.size() + 1, actor, now, step, opinion));
        stage = step.to();
        stageSince = now;
    }

    /** It was applied as the household's change of this number. */
    void applied(int no) {
        appliedNo = no;
    }

    /** Whether the other was applied after this one was told, and touches the same. */
    boolean isOvertakenBy(ChangeRequest other) {
        Integer no = other.appliedNo;
        return no != null && no > knownChanges && Change.meet(touches(), other.touches());
    }

    /** Whether the person has endorsed the request, so that another has to confirm it. */
    boolean isBoundBy(Actor actor) {
        return stage == Stage.TOWNSHIP_REVIEW && actor.person().equals(deciderPerson);
    }

    Level approval() {
        return approval;
    }

    boolean isApplied() {
        return appliedNo != null;
    }

    /** The household's rows have gone to another village, this one's with them. */
    void movedTo(String village) {
        villageCode = village;
    }

    boolean isBy(Actor actor) {
        return proposerPerson.equals(actor.person());
    }

    HouseholdId household() {
        return new HouseholdId(id.countyCode(), householdSerial);
    }

    byte[] payloadCipher() {
        return payloadCipher;
    }

    Stage stage() {
        return stage;
    }

    String villageCode() {
        return villageCode;
    }

    int version() {
        return version;
    }

    List<ChangeStep> steps() {
        return steps;
    }

    List<String> touches() {
        return List.of(touches);
    }

    ChangeLine line() {
        return new ChangeLine(
                id,
                household(),
                RegionCode.of(villageCode),
                headName,
                event,
                effectiveOn,
                stage,
                approval,
                proposerName,
                proposedAt,
                version);
    }

    @Nullable
    String note() {
        return note;
    }

    List<String> evidence() {
        return List.of(evidence);
    }

    /** The last step, for the sentence that somebody was faster; none before the first. */
    ChangeView.@Nullable Taken lastStep() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).view();
    }

    @Override
    public ChangeId getId() {
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
}
