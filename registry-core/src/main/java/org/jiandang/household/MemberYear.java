package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jspecify.annotations.Nullable;

/** What a member's year holds, as stored; a section of which nothing is known is read back as none. */
@Embeddable
record MemberYear(
        @Column(name = "village_code", updatable = false) String villageCode,
        @Embedded @Nullable Schooling schooling,
        @Embedded @Nullable Health health,
        @Embedded @Nullable Work work,
        @Embedded @Nullable Insurance insurance,
        @Embedded @Nullable Benefits benefits) {

    static MemberYear of(String villageCode, MemberCard card) {
        return new MemberYear(
                villageCode, card.schooling(), card.health(), card.work(), card.insurance(), card.benefits());
    }

    static MemberYear unknown(String villageCode) {
        return new MemberYear(
                villageCode, Schooling.UNKNOWN, Health.UNKNOWN, Work.UNKNOWN, Insurance.UNKNOWN, Benefits.UNKNOWN);
    }
}
