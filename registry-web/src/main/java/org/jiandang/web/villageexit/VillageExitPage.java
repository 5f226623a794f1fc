package org.jiandang.web.villageexit;

import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.villageexit.VillageExitView;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;

/** Fills the pages of a village's exit. */
@Component
class VillageExitPage {

    private final Regions regions;
    private final FormErrors forms;
    private final Crumbs crumbs;
    private final Words words;
    private final RegistryClock clock;

    VillageExitPage(Regions regions, FormErrors forms, Crumbs crumbs, Words words, RegistryClock clock) {
        this.regions = regions;
        this.forms = forms;
        this.crumbs = crumbs;
        this.words = words;
        this.clock = clock;
    }

    void show(VillageExitView view, MapBindingResult form, Model model) {
        Map<Object, Object> values = values(form);
        view.items()
                .forEach(item ->
                        values.putIfAbsent(item.item() + ".on", clock.today().toString()));
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("breadcrumb", crumbs.of(view.file().village(), Acting.require()));
        model.addAttribute("township", above(view.file().village()));
        model.addAttribute(
                "met",
                List.of(
                        new Choice("true", words.say("villageexit.met.YES")),
                        new Choice("false", words.say("villageexit.met.NO"))));
        forms.show(form, model);
    }

    void errors(MapBindingResult errors, Model model) {
        forms.show(errors, model);
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    private String above(RegionCode village) {
        List<Region> path = regions.path(village);
        return path.size() < 2 ? "" : path.get(path.size() - 2).name();
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> values(MapBindingResult form) {
        return (Map<Object, Object>) form.getTargetMap();
    }
}
