package org.jiandang.web.casework;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refusals and regions in words. In templates {@code ${#caseText.say(refusal)}}. */
@Component
class CaseText implements PageObject {

    private final Words words;
    private final Regions regions;

    CaseText(Words words, Regions regions) {
        this.words = words;
        this.regions = regions;
    }

    @Override
    public String pageName() {
        return "caseText";
    }

    /** The page that lists the cases of a kind. */
    public String list(CaseKind kind) {
        return switch (kind) {
            case IDENTIFICATION -> "/identifications";
            case EXIT -> "/exits";
            case REMOVAL -> "/removals";
            case WATCH -> "/watch-cases";
            case CLEARANCE -> "/clearances";
            case VILLAGE_EXIT -> "/village-exits";
            case COUNTY_EXIT -> "/county-exits";
            case CHANGE -> "/changes";
        };
    }

    /** The page with the figures of a village's or county's exit; null for a household's case. */
    public @Nullable String figures(CaseId id, CaseKind kind) {
        return kind.isAboutHousehold() ? null : list(kind) + "/" + id;
    }

    Words words() {
        return words;
    }

    /** What is refused, and what to do. */
    public String say(Refusal refusal) {
        return words.say(refusal);
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    /** The name of the region of a level above a village. */
    String name(RegionCode village, RegionLevel level) {
        return regions.path(village).stream()
                .filter(region -> region.level() == level)
                .findFirst()
                .map(Region::name)
                .orElse("");
    }

    /** The own area, those directly below it, and on the way to the area that is shown those directly below each. */
    List<Choice> areas(RegionCode own, RegionCode shown) {
        List<Choice> choices = new ArrayList<>();
        for (Region region : regions.path(shown)) {
            if (region.code().prefix().startsWith(own.prefix())) {
                choices.add(new Choice(region.code().value(), region.name()));
            }
        }
        regions.children(shown)
                .forEach(child -> choices.add(new Choice(child.code().value(), "　" + child.name())));
        return choices;
    }

    /** With or without findings, as choices of a filter. */
    List<Choice> doubts() {
        return List.of(
                new Choice("true", words.say("casework.doubts.with")),
                new Choice("false", words.say("casework.doubts.without")));
    }

    /** The lawful exceptions for which a hit of the line is lifted. */
    public List<Choice> exceptions(RedLine line) {
        return words.choices(RedLineException.of(line));
    }

    /** The verdicts about a suspected red line, as choices of its form. */
    public List<Choice> verdicts() {
        return List.of(
                new Choice("CONFIRMED", words.say("casework.hit.CONFIRMED")),
                new Choice("LIFTED", words.say("casework.hit.LIFTED")));
    }
}
