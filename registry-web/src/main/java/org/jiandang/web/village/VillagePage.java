package org.jiandang.web.village;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.Regions;
import org.jiandang.village.VillageCard;
import org.jiandang.village.VillageView;
import org.jiandang.web.household.CardText;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the models of the two pages. */
@Component
class VillagePage {

    private final CardText text;
    private final Words words;
    private final Regions regions;
    private final Crumbs crumbs;
    private final FormErrors errors;

    VillagePage(CardText text, Words words, Regions regions, Crumbs crumbs, FormErrors errors) {
        this.text = text;
        this.words = words;
        this.regions = regions;
        this.crumbs = crumbs;
        this.errors = errors;
    }

    /** A section with its lines. */
    public record Shown(String name, String title, List<CardText.Line> lines) {}

    String show(VillageView view, Model model) {
        common(view, model);
        model.addAttribute("sections", sections(view.card()));
        return "village/show";
    }

    /** The form; {@code version} is the one the first showing had. */
    String edit(VillageView view, int version, BindingResult form, Model model) {
        common(view, model);
        model.addAttribute("version", version);
        model.addAttribute("parts", VillageForm.PARTS);
        errors.show(form, model);
        return "village/edit";
    }

    private void common(VillageView view, Model model) {
        Region region = regions.find(view.village()).orElseThrow(() -> new NotFound("village", view.village()));
        model.addAttribute("view", view);
        model.addAttribute("name", region.name());
        model.addAttribute("breadcrumb", crumbs.of(view.village(), Acting.require()));
    }

    private List<Shown> sections(VillageCard card) {
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
