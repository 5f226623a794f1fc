package org.jiandang.web.entry;

import java.util.List;
import java.util.Locale;
import org.jiandang.household.card.Section;

/** The screens of guided entry, in order. */
public enum EntryStep {
    /** where the household lives and how it is reached */
    HOME(Section.CONTACT, Section.FAMILY),
    /** its people, one screen each */
    MEMBERS,
    /** land, house, water and the rest of living */
    LIVING(
            Section.HOUSING,
            Section.WATER,
            Section.UTILITIES,
            Section.ROAD,
            Section.LAND,
            Section.LIVESTOCK,
            Section.INDUSTRY,
            Section.RELOCATION),
    /** income by item */
    INCOME,
    /** why it is poor */
    CAUSES(Section.CAUSES, Section.BASICS, Section.STANDING),
    /** what the rules say, and the end */
    CHECK;

    private final List<Section> sections;

    EntryStep(Section... sections) {
        this.sections = List.of(sections);
    }

    /** The sections that are filled in by fields on this screen. */
    public List<Section> sections() {
        return sections;
    }

    /** The word in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    public EntryStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public EntryStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The screen a section is filled in on. */
    public static EntryStep of(Section section) {
        for (EntryStep step : values()) {
            if (step.sections.contains(section)) {
                return step;
            }
        }
        return switch (section.level()) {
            case PERSON, PERSON_YEAR -> MEMBERS;
            default -> section == Section.INCOME ? INCOME : HOME;
        };
    }
}
