package org.jiandang.web.care;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.care.CareState;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who is in care in an area. */
@Controller
class CareListController {

    private final CareReading care;
    private final Words words;
    private final Figures figures;

    CareListController(CareReading care, Words words, Figures figures) {
        this.care = care;
        this.words = words;
        this.figures = figures;
    }

    @GetMapping("/care/list")
    @PreAuthorize(Access.READ_CARE)
    String list(@ModelAttribute("filter") CareFilter filter, HttpServletRequest request, Model model) {
        CareQuery query = filter.query();
        List<CareEntry> found = care.list(query);
        boolean more = found.size() > query.size();
        List<CareEntry> shown = more ? found.subList(0, query.size()) : found;
        CareEntry last = more ? shown.get(shown.size() - 1) : null;
        String next = last == null
                ? null
                : new CareQuery.Place(last.village(), last.id().serial()).toString();
        String total = words.say("care.total", figures.count(care.count(query)));
        model.addAttribute("items", shown);
        model.addAttribute("groups", words.choices(CareGroup.class));
        model.addAttribute("states", words.choices(CareState.class));
        model.addAttribute("pager", Pager.of(request, total, null, next, query.size()));
        return "care/list";
    }
}
