package org.jiandang.web.change.transfer;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.change.transfer.CrossingDesk;
import org.jiandang.change.transfer.SentHousehold;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
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

/** Households that leave for other counties and those that arrive. */
@Controller
@RequestMapping("/transfers")
class TransferController {

    private final TransferDesk desk;
    private final CrossingDesk crossings;
    private final CountyVillages villages;
    private final Words words;
    private final Flash flash;

    TransferController(TransferDesk desk, CrossingDesk crossings, CountyVillages villages, Words words, Flash flash) {
        this.desk = desk;
        this.crossings = crossings;
        this.villages = villages;
        this.words = words;
        this.flash = flash;
    }

    /** A member as the page of an arrival shows it. */
    record Person(String name, String number, String relation) {}

    @GetMapping
    @PreAuthorize(Access.READ_TRANSFERS)
    String list(Model model) {
        model.addAttribute("waiting", crossings.waiting());
        model.addAttribute("arriving", desk.arriving());
        model.addAttribute("leaving", desk.leaving());
        model.addAttribute("mayDecide", Acting.require().role() == Role.COUNTY_OFFICE);
        return "transfer/list";
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_TRANSFERS)
    String show(@PathVariable String id, Model model) {
        fill(id, model);
        return "transfer/show";
    }

    /** Accepts into a village, or sends back with a reason. */
    @StepUp
    @PostMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.DECIDE_FOR_COUNTY)
    String decide(
            @PathVariable String id,
            @RequestParam boolean accept,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Size(max = 200) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        HouseholdId key = HouseholdId.of(id);
        try {
            if (!accept) {
                desk.sendBack(key.countyCode(), key.serial(), reason);
                flash.done(redirect, "transfer.done.RETURNED");
                return "redirect:/transfers";
            }
            if (village == null || village.isBlank()) {
                return again(id, words.say("transfer.village.missing"), model);
            }
            HouseholdId fresh = desk.accept(key.countyCode(), key.serial(), RegionCode.of(village));
            flash.done(redirect, "transfer.done.ACCEPTED");
            return "redirect:/households/" + fresh;
        } catch (StepNotAllowed refused) {
            return again(id, words.say(refused), model);
        }
    }

    @StepUp
    @PostMapping("/recalls/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.DECIDE_FOR_COUNTY)
    String recall(@PathVariable String id, @RequestParam @Size(max = 200) String reason, RedirectAttributes redirect) {
        desk.recall(HouseholdId.of(id), reason);
        flash.done(redirect, "transfer.done.RECALLED");
        return "redirect:/transfers";
    }

    private String again(String id, String refused, Model model) {
        fill(id, model);
        model.addAttribute("refused", refused);
        return "transfer/show";
    }

    private void fill(String id, Model model) {
        HouseholdId key = HouseholdId.of(id);
        var arrival = desk.arrival(key.countyCode(), key.serial());
        boolean open = arrival.state() == TransferState.SENT;
        model.addAttribute("arrival", arrival);
        model.addAttribute("people", open ? people(desk.sent(arrival)) : List.of());
        boolean may = open && Acting.require().role() == Role.COUNTY_OFFICE;
        model.addAttribute("may", may);
        model.addAttribute("villages", may ? villages.of(arrival.county()) : List.of());
    }

    private List<Person> people(SentHousehold sent) {
        return sent.card().members().stream()
                .map(member -> new Person(
                        member.identity().name() == null
                                ? ""
                                : member.identity().name().value(),
                        member.identity().idNumber() == null
                                ? ""
                                : member.identity().idNumber().masked(),
                        words.of(member.particulars().relation())))
                .toList();
    }
}
