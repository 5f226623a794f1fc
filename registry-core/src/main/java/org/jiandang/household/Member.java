package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.code.Relation;
import org.jiandang.household.registration.SealedId;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** A member of a household. A member who leaves is closed, never deleted, and the number is not given again. */
@Entity
@Table(name = "member")
class Member extends Stored<MemberKey> {

    @EmbeddedId
    private MemberKey id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "county_code", referencedColumnName = "county_code", insertable = false, updatable = false)
    @JoinColumn(name = "household_serial", referencedColumnName = "serial", insertable = false, updatable = false)
    private Household household;

    @Column(updatable = false)
    private String villageCode;

    private String memberNo;

    private String name;
    private @Nullable String nameRaw;
    private String initials;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable LocalDate birthDate;

    @Embedded
    private @Nullable SealedId document;

    @Embedded
    private @Nullable Particulars particulars;

    @Embedded
    private @Nullable Membership membership;

    protected Member() {}

    Member(Household household, MemberCard card, Vault vault) {
        this.household = household;
        this.id = MemberKey.of(household.getId(), card.no());
        this.villageCode = household.villageCode();
        this.memberNo = new MemberId(household.getId(), card.no()).number(household.householdNo());
        this.membership = card.membership();
        this.particulars = card.particulars();
        identify(card.identity(), vault);
    }

    /** Writes who the member is; the number is sealed for this member's place. */
    final void identify(Identity identity, Vault vault) {
        PersonName read = Objects.requireNonNull(identity.name(), "a member has a name");
        // A form shows the one spelling; sending it back unchanged is no word on how the name was written first.
        nameRaw = read.written() == null && read.value().equals(name) ? nameRaw : read.written();
        name = read.value();
        initials = read.initials();
        sex = identity.sex();
        birthDate = identity.birthDate();
        document = SealedId.of(identity.idNumber(), place(), vault);
    }

    /** The member came with a number of his own (人编号 never changes); none where he gets one here. */
    void keepNumber(@Nullable String earlier) {
        memberNo = earlier == null ? memberNo : earlier;
    }

    void describe(Particulars told) {
        particulars = told;
    }

    /** Writes when and why the member came and went. */
    void belong(Membership told) {
        membership = told;
    }

    boolean isActive() {
        return membership().leftOn() == null;
    }

    boolean isHead() {
        return isActive() && particulars().relation() == Relation.HEAD;
    }

    int no() {
        return id.no();
    }

    String memberNo() {
        return memberNo;
    }

    String name() {
        return name;
    }

    /** The name as it was typed, where that is another spelling. */
    @Nullable
    String nameRaw() {
        return nameRaw;
    }

    String initials() {
        return initials;
    }

    @Nullable
    Sex sex() {
        return sex;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    SealedId document() {
        return document == null ? SealedId.NONE : document;
    }

    Particulars particulars() {
        return particulars == null ? Particulars.UNKNOWN : particulars;
    }

    Membership membership() {
        return membership == null ? Membership.UNKNOWN : membership;
    }

    /** The identity with its number opened, for judging and for the one who may read it. */
    Identity identity(Vault vault) {
        return new Identity(
                PersonName.stored(name, nameRaw), sex, birthDate, document().open(place(), vault));
    }

    private SealedPlace place() {
        return new SealedPlace("member", id.countyCode(), id.householdSerial(), id.no(), "id_no");
    }

    @Override
    public MemberKey getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member that && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
