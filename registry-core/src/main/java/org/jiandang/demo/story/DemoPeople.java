package org.jiandang.demo.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.demo.SyntheticPeople;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.region.RegionCode;

/** The invented households with their past before the registry: when they were identified, and which of them had left poverty by its first year. */
record DemoPeople(Scene.Years years, RegionCode home) {

    private static final long SEED = 152222;
    private static final int MONGOL_PERCENT = 80;
    /** Share of the published incomes that puts some above and some below the example lines. */
    private static final double USUAL = 0.42;

    private static final double IN_NEED = 0.2;
    /** The home village has a good open year, so that many of its households are ready to leave. */
    private static final double GOOD_YEAR = 0.65;

    private static final int STILL_POOR = 60;
    private static final int LEFT_LATELY = 90;
    /** In the home village the households from this place on had left poverty. */
    private static final int LEFT_AT_HOME = 31;
    /** In the home village those from this place on have a bad year in the open one. */
    static final int BAD_YEAR = 34;

    /** The card of a registered household in a year. */
    HouseholdCard card(Placed placed, int year) {
        HouseholdCard drawn = people().earning(earning(placed, year))
                .card(placed.number(), placed.villageName(), year, years.surveyOf(year));
        LocalDate identified = identified(placed.number());
        Basics basics = drawn.basics();
        HouseholdCard told = drawn.with(
                        Section.BASICS,
                        null,
                        new Basics(basics.nationalNo(), basics.standard(), basics.attribute(), identified))
                .with(standing(placed));
        return told.withMembers(told.members().stream()
                .map(member -> identified(member, identified))
                .toList());
    }

    private double earning(Placed placed, int year) {
        if (year != years.open() || !placed.village().equals(home)) {
            return USUAL;
        }
        return placed.place() >= BAD_YEAR ? IN_NEED : placed.place() % 5 == 4 ? USUAL : GOOD_YEAR;
    }

    /** The card of a household that applies, in need, surveyed on a day. */
    HouseholdCard applicant(long number, String village, int year, LocalDate day) {
        return people().earning(IN_NEED).card(number, village, year, day);
    }

    private SyntheticPeople people() {
        return new SyntheticPeople(SEED, years.surveyOf(years.first()), MONGOL_PERCENT);
    }

    /** What can be seen on the card speaks for leaving: income well over the example line, a safe house, safe water. */
    static boolean isReady(HouseholdCard card, BigDecimal line) {
        Housing housing = card.year().housing();
        BigDecimal income = card.year().income().realisedNet().amount();
        BigDecimal needed =
                line.multiply(BigDecimal.valueOf(card.activeMembers().size())).multiply(new BigDecimal("1.05"));
        return income.compareTo(needed) > 0
                && Boolean.FALSE.equals(housing.unsafeHouse())
                && Boolean.TRUE.equals(card.year().water().waterSafe());
    }

    boolean isPoor(Placed placed) {
        return standing(placed).status() == HouseholdStatus.POOR;
    }

    private Standing standing(Placed placed) {
        int drawn = (int) (placed.number() * 37 % 100);
        if (placed.village().equals(home)) {
            drawn = placed.place() < LEFT_AT_HOME
                    ? drawn % STILL_POOR
                    : STILL_POOR + drawn % (LEFT_LATELY - STILL_POOR);
        }
        int before = years.first();
        if (drawn < STILL_POOR) {
            return new Standing(HouseholdStatus.POOR, null, before + 1 + drawn % 3, null, null, null);
        }
        return drawn < LEFT_LATELY
                ? new Standing(HouseholdStatus.EXITED, before - 1 - drawn % 2, before - 1, null, null, null)
                : new Standing(HouseholdStatus.STABLE, before - 3, before - 3, null, null, null);
    }

    private LocalDate identified(long number) {
        return LocalDate.of(years.first() - 5 - (int) (number % 2), 11, 1 + (int) (number % 25));
    }

    /** Nobody is identified before birth. */
    private static MemberCard identified(MemberCard member, LocalDate day) {
        LocalDate birth = member.identity().birthDate();
        Particulars p = member.particulars();
        LocalDate on = birth != null && birth.isAfter(day) ? birth.plusDays(30) : day;
        return member.with(
                Section.PARTICULARS,
                new Particulars(p.nationalNo(), p.relation(), p.ethnicity(), p.politics(), p.soldier(), p.phone(), on));
    }
}
