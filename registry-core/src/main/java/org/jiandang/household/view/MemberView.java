package org.jiandang.household.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jspecify.annotations.Nullable;

/**
 * A member as pages show it; the number is masked.
 *
 * @param no number within the household
 * @param memberNo 人编号
 * @param person who it is
 */
public record MemberView(
        int no,
        String memberNo,
        PersonView person,
        Particulars particulars,
        Membership membership,
        Schooling schooling,
        Health health,
        Work work,
        Insurance insurance,
        Benefits benefits) {

    public boolean isActive() {
        return membership.leftOn() == null;
    }

    /** The record of one of the member's sections. */
    public Record section(Section section) {
        return switch (section) {
            case IDENTITY -> person;
            case PARTICULARS -> particulars;
            case MEMBERSHIP -> membership;
            case SCHOOLING -> schooling;
            case HEALTH -> health;
            case WORK -> work;
            case INSURANCE -> insurance;
            case BENEFITS -> benefits;
            default -> throw new IllegalArgumentException("not a member's section: " + section);
        };
    }

    /** What the masked number shows, from the parts that are stored in clear: region and birth date. Nothing is opened for it. */
    public static @Nullable String masked(@Nullable String region, @Nullable LocalDate birthDate) {
        return region == null
                ? null
                : region + (birthDate == null ? "********" : birthDate.format(DateTimeFormatter.BASIC_ISO_DATE))
                        + "****";
    }
}
