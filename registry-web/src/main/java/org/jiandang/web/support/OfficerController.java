package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.SupportRefused;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.UnitType;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.web.page.Flash;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
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

/** The officers of an area: the list, and one with his or her households. */
@Controller
@RequestMapping("/officers")
class OfficerController {

    private final OfficerDesk officers;
    private final AreaSelect areas;
    private final Words words;
    private final Figures figures;
    private final Flash flash;

    OfficerController(OfficerDesk officers, AreaSelect areas, Words words, Figures figures, Flash flash) {
        this.officers = officers;
        this.areas = areas;
        this.words = words;
        this.figures = figures;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_SUPPORT)
    String list(@ModelAttribute("filter") OfficerFilter filter, HttpServletRequest request, Model model) {
        OfficerQuery query = filter.query();
        List<Officer> found = officers.list(query);
        boolean more = found.size() > query.size();
        List<Officer> shown = more ? found.subList(0, query.size()) : found;
        Officer last = more ? shown.get(shown.size() - 1) : null;
        String next = last == null
                ? null
                : new OfficerQuery.Place(last.area().value(), last.id().serial()).toString();
        model.addAttribute("items", shown);
        model.addAttribute("areas", areas.own());
        model.addAttribute("unitTypes", words.choices(UnitType.class));
        model.addAttribute("posts", words.choices(OfficerPost.class));
        String total = words.say("support.officers.total", figures.count(officers.count(query)));
        model.addAttribute("pager", Pager.of(request, total, null, next, query.size()));
        return "support/officers";
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_SUPPORT)
    String show(@PathVariable String id, Model model) {
        OfficerId officer = OfficerId.of(id);
        model.addAttribute("officer", officers.find(officer));
        model.addAttribute("lines", officers.households(officer));
        return "support/officer";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/retire")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String retire(@PathVariable String id, @RequestParam int version, RedirectAttributes redirect) {
        try {
            officers.retire(OfficerId.of(id), version);
            flash.done(redirect, "support.officer.retired");
        } catch (SupportRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/officers/" + id;
    }
}
