package org.jiandang.demo;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;

/**
 * Invented households: the same seed and number always give the same one, in any order and on any machine, and no two of 1.6 million share a number
 * of any kind. Every card passes the rules that block; some carry what the milder rules ask about, as real ones do.
 */
public final class SyntheticPeople {

    private final long seed;
    private final LocalDate firstSurvey;
    private final int mongolPercent;
    private final double earning;

    /**
     * @param seed          which people
     * @param firstSurvey   the day on which the households are as they were drawn; later cards follow from it, earlier ones do not exist
     * @param mongolPercent share of Mongolian households, 80 for 科尔沁右翼中旗
     */
    public SyntheticPeople(long seed, LocalDate firstSurvey, int mongolPercent) {
        this(seed, firstSurvey, mongolPercent, 1);
    }

    private SyntheticPeople(long seed, LocalDate firstSurvey, int mongolPercent, double earning) {
        this.seed = seed;
        this.firstSurvey = firstSurvey;
        this.mongolPercent = mongolPercent;
        this.earning = earning;
    }

    /** The same people with so much of the income, 1 for that of the published medians; allowances stay what they are. */
    public SyntheticPeople earning(double share) {
        return new SyntheticPeople(seed, firstSurvey, mongolPercent, share);
    }

    /**
     * The card of a household in a data year.
     *
     * @param household which household, from 0
     * @param village   name of its village, for the address
     * @param year      the data year, not before that of the first survey
     * @param day       the day of that year's survey
     */
    public HouseholdCard card(long household, String village, int year, LocalDate day) {
        if (day.isBefore(firstSurvey)) {
            throw new IllegalArgumentException("before the first survey: " + day);
        }
        Dice dice = new Dice(seed, household);
        SyntheticFamily family = new SyntheticFamily(dice, household, firstSurvey, mongolPercent);
        Causes causes = new Causes(family.cause(), family.otherCause(), null, null);
        String group = List.of("一组", "二组", "三组", "四组").get((int) (household % 4));
        SyntheticYear living = new SyntheticYear(dice, family, earning);
        YearCard record = living.of(year, day, year - firstSurvey.getYear(), new Dice(seed + year, household));
        return new HouseholdCard(
                new Basics(null, IdentificationStandard.NATIONAL, family.attribute(), null),
                new Contact(
                        group,
                        village + group,
                        SyntheticNumbers.phone(family.people().get(0).number()),
                        "农村信用社"),
                SyntheticNumbers.account(household),
                new Family(false, false, false),
                causes,
                new Standing(HouseholdStatus.POOR, null, year + 1, null, null, null),
                record,
                members(family, day));
    }

    private static List<MemberCard> members(SyntheticFamily family, LocalDate day) {
        boolean dibao = family.attribute() == HouseholdAttribute.DIBAO;
        boolean tekun = family.attribute() == HouseholdAttribute.TEKUN;
        return family.people().stream()
                .map(person -> person.member(day, dibao, tekun))
                .toList();
    }
}
