package org.jiandang.household;

import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jiandang.household.code.Relation;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;

/**
 * What the card says of one member: who it is, and how the member stood in the card's year.
 *
 * @param no the number within the household, from 1; in a new household the place in the list
 */
public record MemberCard(
        int no,
        Identity identity,
        Particulars particulars,
        Membership membership,
        Schooling schooling,
        Health health,
        Work work,
        Insurance insurance,
        Benefits benefits) {

    /** A member of whom only the identity and the relation are known. */
    public static MemberCard of(int no, Identity identity, Particulars particulars) {
        return new MemberCard(
                no,
                identity,
                particulars,
                Membership.UNKNOWN,
                Schooling.UNKNOWN,
                Health.UNKNOWN,
                Work.UNKNOWN,
                Insurance.UNKNOWN,
                Benefits.UNKNOWN);
    }

    /** Whether the member belongs to the household today. */
    public boolean isActive() {
        return membership.leftOn() == null;
    }

    /** The same member with one section told anew. */
    public MemberCard with(Section section, Record told) {
        return new MemberCard(
                no,
                section == Section.IDENTITY ? (Identity) told : identity,
                section == Section.PARTICULARS ? (Particulars) told : particulars,
                section == Section.MEMBERSHIP ? (Membership) told : membership,
                section == Section.SCHOOLING ? (Schooling) told : schooling,
                section == Section.HEALTH ? (Health) told : health,
                section == Section.WORK ? (Work) told : work,
                section == Section.INSURANCE ? (Insurance) told : insurance,
                section == Section.BENEFITS ? (Benefits) told : benefits);
    }

    /** The same member at another place of a card. */
    public MemberCard placed(int place) {
        return new MemberCard(place, identity, particulars, membership, schooling, health, work, insurance, benefits);
    }

    /** The same member without the number of the document. */
    public MemberCard withoutDocument() {
        return with(Section.IDENTITY, new Identity(identity.name(), identity.sex(), identity.birthDate(), null));
    }

    /** The same member in another relation to the head. */
    public MemberCard related(Relation relation) {
        Particulars p = particulars;
        return with(
                Section.PARTICULARS,
                new Particulars(
                        p.nationalNo(),
                        relation,
                        p.ethnicity(),
                        p.politics(),
                        p.soldier(),
                        p.phone(),
                        p.identifiedOn()));
    }

    /** The member as the rules see it. */
    MemberFacts facts() {
        IdNumber number = identity.idNumber();
        return new MemberFacts(
                no,
                identity.name(),
                identity.sex(),
                identity.birthDate(),
                number == null ? null : IdReading.of(number),
                particulars,
                membership,
                schooling,
                health,
                work,
                insurance,
                benefits);
    }
}
