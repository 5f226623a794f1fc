package org.jiandang.household.card;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sections of the household card, and whether their facts belong to the household, its year, the person or the person's year. */
public enum Section {
    REGISTER(Level.HOUSEHOLD, null),
    BASICS(Level.HOUSEHOLD, Basics.class),
    CONTACT(Level.HOUSEHOLD, Contact.class),
    FAMILY(Level.HOUSEHOLD, Family.class),
    CAUSES(Level.HOUSEHOLD, Causes.class),
    STANDING(Level.HOUSEHOLD, Standing.class),
    IDENTITY(Level.PERSON, Identity.class),
    PARTICULARS(Level.PERSON, Particulars.class),
    MEMBERSHIP(Level.PERSON, Membership.class),
    LAND(Level.YEAR, Land.class),
    LIVESTOCK(Level.YEAR, Livestock.class),
    INDUSTRY(Level.YEAR, Industry.class),
    UTILITIES(Level.YEAR, Utilities.class),
    ROAD(Level.YEAR, Road.class),
    HOUSING(Level.YEAR, Housing.class),
    WATER(Level.YEAR, Water.class),
    RELOCATION(Level.YEAR, Relocation.class),
    INCOME(Level.YEAR, IncomeTotals.class),
    SCHOOLING(Level.PERSON_YEAR, Schooling.class),
    HEALTH(Level.PERSON_YEAR, Health.class),
    WORK(Level.PERSON_YEAR, Work.class),
    INSURANCE(Level.PERSON_YEAR, Insurance.class),
    BENEFITS(Level.PERSON_YEAR, Benefits.class);

    /** What a fact belongs to. */
    public enum Level {
        HOUSEHOLD,
        YEAR,
        PERSON,
        PERSON_YEAR
    }

    private final Level level;
    private final @Nullable Class<? extends Record> record;

    Section(Level level, @Nullable Class<? extends Record> record) {
        this.level = level;
        this.record = record;
    }

    /** The record whose components are the section's fields, of income the sums by kind; none for what the register keeps itself. */
    public Optional<Class<? extends Record>> record() {
        return Optional.ofNullable(record);
    }

    public Level level() {
        return level;
    }

    /** The word in addresses, message keys and findings: {@code housing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
