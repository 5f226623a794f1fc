package org.jiandang.web.change.transfer;

import org.jiandang.account.Acting;
import org.jiandang.change.transfer.Crossing;
import org.jiandang.change.transfer.CrossingDesk;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Households that go over the border of a prefecture or region, before the offices above. */
@Controller
@RequestMapping("/transfers/confirmations/{id:\\d{6}-\\d+}")
class CrossingController {

    private final CrossingDesk desk;
    private final Regions regions;
    private final Words words;
    private final Flash flash;

    CrossingController(CrossingDesk desk, Regions regions, Words words, Flash flash) {
        this.desk = desk;
        this.regions = regions;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.CONFIRM_TRANSFERS)
    String show(@PathVariable String id, Model model) {
        HouseholdId key = HouseholdId.of(id);
        Crossing crossing = desk.find(key.countyCode(), key.serial());
        model.addAttribute("crossing", crossing);
        model.addAttribute("from", name(crossing.from().countyCode()));
        model.addAttribute("to", name(crossing.to()));
        model.addAttribute("awaits", crossing.awaits().stream().map(this::name).toList());
        model.addAttribute(
                "may",
                crossing.state() == TransferState.CONFIRMING
                        && crossing.waitsFor(Acting.require().jurisdiction().prefix()));
        return "transfer/confirm";
    }

    /** Confirms, or declines with a reason. */
    @StepUp
    @PostMapping
    @PreAuthorize(Access.CONFIRM_TRANSFERS)
    String decide(
            @PathVariable String id,
            @RequestParam boolean agree,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        HouseholdId key = HouseholdId.of(id);
        try {
            desk.decide(key.countyCode(), key.serial(), agree, reason);
        } catch (StepNotAllowed refused) {
            model.addAttribute("refused", words.say(refused));
            return show(id, model);
        }
        flash.done(redirect, agree ? "transfer.done.CONFIRMED" : "transfer.done.DECLINED");
        return "redirect:/transfers";
    }

    private String name(String prefix) {
        RegionCode code = RegionCode.ofPrefix(prefix);
        return regions.find(code).map(Region::name).orElse(prefix);
    }
}
