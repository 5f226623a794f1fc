package org.jiandang.household;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Standing;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A household with its members and years. Whatever changes below it also counts its revision up, so that one version guards the whole. Who the
 * head is and how many live in it follow from the members and are typed in nowhere.
 */
@Entity
@Table(name = "household")
class Household extends Stored<HouseholdId> {

    @EmbeddedId
    private HouseholdId id;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private String householdNo;

    @Embedded
    private @Nullable Basics basics;

    @Embedded
    private @Nullable Contact contact;

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "account_cipher"))
    @AttributeOverride(name = "index", column = @Column(name = "account_index"))
    private @Nullable Sealed account;

    @Embedded
    private @Nullable Family family;

    @Embedded
    @AttributeOverride(name = "otherCause1", column = @Column(name = "other_cause_1"))
    @AttributeOverride(name = "otherCause2", column = @Column(name = "other_cause_2"))
    private @Nullable Causes causes;

    @Embedded
    private Standing standing;

    private int headNo;
    private String headName = "";
    private String headInitials = "";
    private int population;
    private @Nullable LocalDate continuationUntil;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedReason;

    @Column(updatable = false)
    private @Nullable String cameFromCounty;

    @Column(updatable = false)
    private @Nullable Long cameFromSerial;

    private int revision;

    @Version
    private int version;

    private Instant changedAt;

    @OneToMany(mappedBy = "household", cascade = CascadeType.ALL)
    @OrderBy("id.no")
    private List<Member> members = new ArrayList<>();

    @OneToMany(mappedBy = "household", cascade = CascadeType.ALL)
    @OrderBy("id.year")
    private List<AnnualRecord> years = new ArrayList<>();

    protected Household() {}

    Household(HouseholdId id, String villageCode, String householdNo, Standing standing, Instant now) {
        this.id = id;
        this.villageCode = villageCode;
        this.householdNo = householdNo;
        this.standing = standing;
        this.changedAt = now;
    }

    void describe(Basics told) {
        basics = told;
    }

    void describe(Contact told) {
        contact = told;
    }

    void payTo(@Nullable Sealed number) {
        account = number;
    }

    void describe(Family told) {
        family = told;
    }

    void describe(Causes told) {
        causes = told;
    }

    void stand(Standing told) {
        standing = told;
    }

    void continueUntil(@Nullable LocalDate day) {
        continuationUntil = day;
    }

    /** Another county's household went on as this one. */
    void continues(@Nullable HouseholdId earlier) {
        cameFromCounty = earlier == null ? null : earlier.countyCode();
        cameFromSerial = earlier == null ? null : earlier.serial();
    }

    /** Ends the household in the register; the rows stay. */
    void close(LocalDate on, String reason) {
        closedOn = on;
        closedReason = reason;
    }

    void welcome(Member member) {
        members.add(member);
    }

    AnnualRecord openYear(int year, LocalDate recordDate) {
        AnnualRecord record = new AnnualRecord(this, year, recordDate);
        years.add(record);
        years.sort(Comparator.comparingInt(AnnualRecord::year));
        return record;
    }

    /** To be called once after any change: counts the members, finds the head, reckons the newest year and raises the revision. */
    void changed(Instant now) {
        population = (int) members.stream().filter(Member::isActive).count();
        members.stream().filter(Member::isHead).findFirst().ifPresent(head -> {
            headNo = head.no();
            headName = head.name();
            headInitials = head.initials();
        });
        newestYear().ifPresent(newest -> newest.reckon(population));
        revision++;
        changedAt = now;
    }

    Optional<Member> member(int no) {
        return members.stream().filter(member -> member.no() == no).findFirst();
    }

    /** A number for the next member; numbers of those who left are not given again. */
    int nextMemberNo() {
        return members.stream().mapToInt(Member::no).max().orElse(0) + 1;
    }

    Optional<AnnualRecord> year(int year) {
        return years.stream().filter(record -> record.year() == year).findFirst();
    }

    /** The yearly records, the oldest first. */
    List<AnnualRecord> years() {
        return years;
    }

    Optional<AnnualRecord> newestYear() {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    List<Member> members() {
        return members;
    }

    String villageCode() {
        return villageCode;
    }

    String householdNo() {
        return householdNo;
    }

    Basics basics() {
        return requireNonNullElse(basics, Basics.UNKNOWN);
    }

    Contact contact() {
        return requireNonNullElse(contact, Contact.UNKNOWN);
    }

    @Nullable
    Sealed account() {
        return account;
    }

    Family family() {
        return requireNonNullElse(family, Family.UNKNOWN);
    }

    Causes causes() {
        return requireNonNullElse(causes, Causes.UNKNOWN);
    }

    Standing standing() {
        return standing;
    }

    int headNo() {
        return headNo;
    }

    String headName() {
        return headName;
    }

    int population() {
        return population;
    }

    @Nullable
    LocalDate continuationUntil() {
        return continuationUntil;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closedReason() {
        return closedReason;
    }

    int version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public HouseholdId getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Household that && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
