package org.jiandang.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.household.card.Section;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Guided entry, screen by screen. Every screen is saved as it is typed, right or wrong; faults are shown and may be put right later. */
@Controller
class EntryController {

    private final DraftStore drafts;
    private final EntryPage page;
    private final Regions regions;
    private final Clock clock;

    EntryController(DraftStore drafts, EntryPage page, Regions regions, Clock clock) {
        this.drafts = drafts;
        this.page = page;
        this.regions = regions;
        this.clock = clock;
    }

    /** The drafts of the clerk, and the beginning of a new one. */
    @GetMapping("/households/new")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String begin(Model model) {
        RegionCode area = Acting.require().jurisdiction().region();
        model.addAttribute("drafts", drafts.mine());
        model.addAttribute(
                "villages",
                area.level() == RegionLevel.VILLAGE
                        ? regions.find(area).stream().toList()
                        : regions.children(area));
        return "entry/begin";
    }

    @PostMapping("/households/new")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String start(@RequestParam String village) {
        LocalDate today = LocalDate.now(clock);
        Typing typing = new Typing(
                Map.of("year", List.of(String.valueOf(today.getYear())), "recordDate", List.of(today.toString())));
        return "redirect:/drafts/" + drafts.start(RegionCode.of(village), typing) + "/" + EntryStep.HOME.key();
    }

    @GetMapping("/drafts/{key}/{step:home|living|income|causes}")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String form(@PathVariable String key, @PathVariable String step, Model model) {
        page.show(
                drafts.read(key),
                step(step),
                faults(step(step), drafts.read(key).typing()),
                model);
        return "entry/" + step;
    }

    @PostMapping("/drafts/{key}/{step:home|living|income|causes}")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String save(
            @PathVariable String key,
            @PathVariable String step,
            @RequestParam(defaultValue = "next") String go,
            HttpServletRequest request,
            Model model) {
        EntryStep at = step(step);
        DraftStore.Draft draft = drafts.read(key);
        Typing typed = Typing.of(request.getParameterMap(), "");
        Typing kept = draft.typing();
        for (Section section : at.sections()) {
            kept = kept.without(section.key() + ".");
        }
        if (at == EntryStep.INCOME) {
            kept = kept.without("income.");
        }
        Typing saved = typed.without("_").without("go").over(kept);
        DraftStore.Draft now = drafts.save(draft, saved);
        List<FieldFault> faults = faults(at, saved);
        if (go.equals("next") && faults.isEmpty()) {
            return "redirect:/drafts/" + key + "/" + at.next().key();
        }
        page.show(now, at, faults, model);
        model.addAttribute("savedAt", now.savedAt());
        return "entry/" + step;
    }

    @PostMapping("/drafts/{key}/discard")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String discard(@PathVariable String key) {
        drafts.read(key);
        drafts.discard(key);
        return "redirect:/households/new";
    }

    /** The running income per head, for the page to show while amounts are typed. */
    @PostMapping("/drafts/{key}/income/sum")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String sum(@PathVariable String key, HttpServletRequest request, Model model) {
        page.sum(drafts.read(key), Typing.of(request.getParameterMap(), ""), model);
        return "entry/income :: sum";
    }

    /** What an identity number says, for the page to show beside the field. */
    @PostMapping("/drafts/{key}/number")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String number(@PathVariable String key, @RequestParam String name, HttpServletRequest request, Model model) {
        @Nullable String typed = request.getParameter(name);
        model.addAttribute("told", page.told(drafts.read(key), typed == null ? "" : typed));
        return "entry/member :: told";
    }

    private static List<FieldFault> faults(EntryStep step, Typing typing) {
        return step == EntryStep.INCOME
                ? DraftCard.incomeFaults(typing)
                : DraftCard.faults(typing, "", step.sections());
    }

    private static EntryStep step(String key) {
        return EntryStep.valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }
}
