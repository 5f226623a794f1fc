package org.jiandang.web.monitoring;

import jakarta.validation.Valid;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.Register;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts on record what a cadre saw or heard; from the card of a household its number is known beforehand. */
@Controller
@RequestMapping("/clues")
@PreAuthorize(Access.RECORD_CLUES)
class ClueEntryController {

    private final ClueDesk desk;
    private final HouseholdReading households;
    private final WatchPlaces places;
    private final Words words;
    private final Flash flash;

    ClueEntryController(ClueDesk desk, HouseholdReading households, WatchPlaces places, Words words, Flash flash) {
        this.desk = desk;
        this.households = households;
        this.places = places;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String household, Model model) {
        model.addAttribute("form", prefilled(household));
        return page(model);
    }

    @PostMapping
    String record(
            @Valid @ModelAttribute("form") ClueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RecordClue command = form.read(errors, words);
        if (command == null) {
            return page(model);
        }
        try {
            String id = desk.record(command).toString();
            flash.done(redirect, "monitoring.clue.recorded");
            return "redirect:/clues/" + id;
        } catch (ClueRefused refused) {
            errors.reject(refused.key(), words.say(refused));
            return page(model);
        }
    }

    private ClueForm prefilled(@Nullable String household) {
        List<Choice> villages = places.villages(Acting.require());
        if (household == null) {
            return ClueForm.about(villages.size() == 1 ? villages.get(0).value() : "", "", "");
        }
        Register register = households.view(HouseholdId.of(household), null).register();
        return ClueForm.about(register.village().value(), register.householdNo(), register.headName());
    }

    private String page(Model model) {
        model.addAttribute("villages", places.villages(Acting.require()));
        model.addAttribute("risks", words.choices(WatchRisk.class));
        return "monitoring/clue-new";
    }
}
