package org.jiandang.web.village;

import java.util.List;
import org.jiandang.village.VillageCard;
import org.jiandang.web.household.CardText;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The village's card for reading, section by section. */
@Component
class VillagePage {

    private final CardText text;
    private final Words words;

    VillagePage(CardText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** A section with its lines. */
    public record Shown(String name, String title, List<CardText.Line> lines) {}

    List<Shown> of(VillageCard card) {
        return VillageForm.PARTS.stream()
                .map(part -> new Shown(
                        part.name(),
                        words.say("village.section." + part.name()),
                        part.fields().stream()
                                .map(field -> new CardText.Line(
                                        field.key(),
                                        words.say(field.label()),
                                        text.value(VillageForm.value(card, field))))
                                .toList()))
                .toList();
    }
}
