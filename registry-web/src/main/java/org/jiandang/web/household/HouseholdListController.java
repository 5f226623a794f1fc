package org.jiandang.web.household;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.search.Cursor;
import org.jiandang.household.search.HouseholdCount;
import org.jiandang.household.search.HouseholdPage;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search list. Its state stands in the address, but for names and numbers. */
@Controller
class HouseholdListController {

    private final HouseholdSearch households;
    private final SoughtTexts sought;
    private final Words words;
    private final Figures figures;

    HouseholdListController(HouseholdSearch households, SoughtTexts sought, Words words, Figures figures) {
        this.households = households;
        this.sought = sought;
        this.words = words;
        this.figures = figures;
    }

    @GetMapping("/households")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String list(
            @ModelAttribute("filter") HouseholdFilter filter,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        Optional<String> text = sought.of(session, filter.q());
        HouseholdQuery query = filter.query(text);
        HouseholdPage page = households.page(query);
        HouseholdCount count = households.count(query);
        model.addAttribute("items", page.rows());
        model.addAttribute("count", count);
        model.addAttribute("sought", text.orElse(null));
        model.addAttribute("region", query.area());
        model.addAttribute("statuses", words.choices(HouseholdStatus.class));
        model.addAttribute("causes", words.choices(PovertyCause.class));
        model.addAttribute("attributes", words.choices(HouseholdAttribute.class));
        model.addAttribute("pager", pager(request, page, count, query.size()));
        return "household/list";
    }

    /** Names and numbers come by POST and go into the session; a whole number that finds one household opens it. */
    @StepUp(when = StepUp.NumberTypedFromAbove.class)
    @PostMapping("/households/search")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String search(@RequestParam String text, HttpSession session) {
        if (text.isBlank()) {
            return "redirect:/households";
        }
        sought.count();
        HouseholdQuery query =
                HouseholdQuery.in(Acting.require().jurisdiction().region()).withText(text);
        HouseholdPage found = households.page(query);
        return found.rows().size() == 1
                ? "redirect:/households/" + found.rows().get(0).id()
                : "redirect:/households?q=" + sought.keep(session, text);
    }

    private Pager pager(HttpServletRequest request, HouseholdPage page, HouseholdCount count, int size) {
        String summary =
                words.say("household.list.total", figures.count(count.households()), figures.count(count.people()));
        Cursor previous = page.previous();
        Cursor next = page.next();
        return Pager.of(
                request,
                summary,
                previous == null ? null : previous.toString(),
                next == null ? null : next.toString(),
                size);
    }
}
