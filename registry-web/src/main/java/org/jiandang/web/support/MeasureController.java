package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.policy.RegistryClock;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.MeasureId;
import org.jiandang.support.SupportRefused;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.MeasureQuery;
import org.jiandang.web.page.Flash;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The measures of an area: the list, one of them, and a wrong one set aside. */
@Controller
@RequestMapping("/measures")
class MeasureController {

    private final MeasureDesk measures;
    private final Words words;
    private final Figures figures;
    private final Flash flash;
    private final RegistryClock clock;

    MeasureController(MeasureDesk measures, Words words, Figures figures, Flash flash, RegistryClock clock) {
        this.measures = measures;
        this.words = words;
        this.figures = figures;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_SUPPORT)
    String list(@ModelAttribute("filter") MeasureFilter filter, HttpServletRequest request, Model model) {
        MeasureQuery query = filter.query();
        List<Measure> found = measures.list(query);
        boolean more = found.size() > query.size();
        List<Measure> shown = more ? found.subList(0, query.size()) : found;
        Measure last = more ? shown.get(shown.size() - 1) : null;
        String next = last == null
                ? null
                : new MeasureQuery.Place(last.card().since(), last.id().serial()).toString();
        String total = words.say("support.measures.total", figures.count(measures.count(query)));
        model.addAttribute("items", shown);
        model.addAttribute("kinds", words.choices(MeasureClass.class));
        model.addAttribute(
                "signatures",
                List.of(
                        new Choice("true", words.say("support.measure.signed")),
                        new Choice("false", words.say("support.measure.unsigned"))));
        model.addAttribute("pager", Pager.of(request, total, null, next, query.size()));
        return "support/measures";
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_SUPPORT)
    String show(@PathVariable String id, Model model) {
        Measure measure = measures.find(MeasureId.of(id));
        model.addAttribute("measure", measure);
        model.addAttribute("form", MeasureForm.unsigned(measure, clock.today()));
        return "support/measure";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/set-aside")
    @PreAuthorize(Access.KEEP_MEASURES)
    String setAside(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam @jakarta.validation.constraints.Size(max = 200) String reason,
            RedirectAttributes redirect) {
        try {
            measures.setAside(MeasureId.of(id), version, reason);
            flash.done(redirect, "support.measure.set-aside");
        } catch (SupportRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/measures/" + id;
    }
}
