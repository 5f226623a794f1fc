package org.jiandang.household.card;

import java.util.Locale;

/** Sections of the household card, and whether their facts belong to the household, its year, the person or the person's year. */
public enum Section {
    REGISTER(Level.HOUSEHOLD),
    BASICS(Level.HOUSEHOLD),
    CONTACT(Level.HOUSEHOLD),
    FAMILY(Level.HOUSEHOLD),
    CAUSES(Level.HOUSEHOLD),
    STANDING(Level.HOUSEHOLD),
    IDENTITY(Level.PERSON),
    PARTICULARS(Level.PERSON),
    MEMBERSHIP(Level.PERSON),
    LAND(Level.YEAR),
    LIVESTOCK(Level.YEAR),
    INDUSTRY(Level.YEAR),
    UTILITIES(Level.YEAR),
    ROAD(Level.YEAR),
    HOUSING(Level.YEAR),
    WATER(Level.YEAR),
    RELOCATION(Level.YEAR),
    INCOME(Level.YEAR),
    SCHOOLING(Level.PERSON_YEAR),
    HEALTH(Level.PERSON_YEAR),
    WORK(Level.PERSON_YEAR),
    INSURANCE(Level.PERSON_YEAR),
    BENEFITS(Level.PERSON_YEAR);

    /** What a fact belongs to. */
    public enum Level {
        HOUSEHOLD,
        YEAR,
        PERSON,
        PERSON_YEAR
    }

    private final Level level;

    Section(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** The word in addresses, message keys and findings: {@code housing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
