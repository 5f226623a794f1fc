package org.jiandang.web.countyexit;

import java.util.LinkedHashMap;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.countyexit.CountyExitView;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;

/** Fills the pages of a county's exit. */
@Component
class CountyExitPage {

    private final Regions regions;
    private final FormErrors forms;
    private final Crumbs crumbs;
    private final Words words;

    CountyExitPage(Regions regions, FormErrors forms, Crumbs crumbs, Words words) {
        this.regions = regions;
        this.forms = forms;
        this.crumbs = crumbs;
        this.words = words;
    }

    void show(CountyExitView view, MapBindingResult form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("breadcrumb", crumbs.of(view.file().village(), Acting.require()));
        model.addAttribute(
                "found",
                List.of(
                        new Choice("true", words.say("countyexit.found.true")),
                        new Choice("false", words.say("countyexit.found.false"))));
        forms.show(form, model);
    }

    void errors(MapBindingResult errors, Model model) {
        forms.show(errors, model);
    }

    MapBindingResult blank() {
        return new MapBindingResult(new LinkedHashMap<>(), FormErrors.FORM);
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }
}
