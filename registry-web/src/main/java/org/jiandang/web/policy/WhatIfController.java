package org.jiandang.web.policy;

import java.util.Optional;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.whatif.AskWhatIf;
import org.jiandang.policy.whatif.Group;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfId;
import org.jiandang.policy.whatif.WhatIfRefused;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would follow if a line were another: asked, counted by a job, shown from the area down to its townships. */
@Controller
@PreAuthorize(Access.READ_PROPOSALS)
class WhatIfController {

    private final WhatIfService service;
    private final WhatIfPage page;
    private final PolicyPlace place;
    private final Flash flash;

    WhatIfController(WhatIfService service, WhatIfPage page, PolicyPlace place, Flash flash) {
        this.service = service;
        this.page = page;
        this.place = place;
        this.flash = flash;
    }

    @GetMapping("/policies/what-ifs")
    String list(Model model) {
        model.addAttribute("whatIfs", service.latest());
        model.addAttribute(
                "own", org.jiandang.account.Acting.require().jurisdiction().region());
        return "policy/what-ifs";
    }

    /** The form, with a line already chosen where one is named. */
    @GetMapping("/policies/{code:\\d{12}}/what-ifs/new")
    String form(@PathVariable String code, @RequestParam(defaultValue = "") String of, Model model) {
        place.fill(code, model);
        page.form(Optional.of(of).filter(one -> !one.isEmpty()).map(PolicyPlace::key), model);
        return "policy/what-if-new";
    }

    @PostMapping("/policies/{code:\\d{12}}/what-ifs")
    String ask(
            @PathVariable String code,
            ChosenValue chosen,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "false") boolean inclusive,
            @RequestParam(required = false) @Nullable Integer dataYear,
            @RequestParam(defaultValue = "") String proposal,
            Model model,
            RedirectAttributes redirect) {
        RegionCode region = place.fill(code, model);
        LineKey line = Optional.ofNullable(PolicyPlace.key(chosen.key()).line())
                .orElseThrow(() -> new NotFound("parameter", chosen.key()));
        try {
            AskWhatIf question = new AskWhatIf(
                    region,
                    line,
                    value.replace(",", "").strip(),
                    inclusive,
                    page.dataYear(dataYear, line),
                    ProposalId.parse(proposal).orElse(null));
            return "redirect:/jobs/" + service.ask(question);
        } catch (WhatIfRefused refused) {
            flash.refused(redirect, refused);
            return "redirect:/policies/" + region + "/what-ifs/new?of=" + ParameterKey.of(line);
        }
    }

    /** The counts directly below a region of its area. */
    @GetMapping("/policies/what-ifs/{id:\\d{6}-\\d+}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String group,
            Model model) {
        WhatIf whatIf = service.find(id(id));
        RegionCode at = under.isEmpty() ? whatIf.area() : RegionCode.of(under);
        place.fill(at.value(), model);
        page.fill(whatIf, at, group.isEmpty() ? null : Group.valueOf(group), model);
        return "policy/what-if";
    }

    static WhatIfId id(String text) {
        return WhatIfId.parse(text).orElseThrow(() -> new NotFound("whatIf", text));
    }
}
