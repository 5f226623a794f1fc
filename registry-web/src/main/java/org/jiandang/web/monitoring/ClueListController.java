package org.jiandang.web.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.monitoring.clue.ClueList;
import org.jiandang.monitoring.clue.ClueQuery;
import org.jiandang.monitoring.clue.ClueScreening;
import org.jiandang.monitoring.clue.ClueSource;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of clues, the nearest term first, and the screening that adds to it. */
@Controller
@RequestMapping("/clues")
class ClueListController {

    private final ClueList clues;
    private final ClueScreening screening;
    private final WatchPlaces places;
    private final Words words;
    private final Figures figures;
    private final RegistryClock clock;

    ClueListController(
            ClueList clues,
            ClueScreening screening,
            WatchPlaces places,
            Words words,
            Figures figures,
            RegistryClock clock) {
        this.clues = clues;
        this.screening = screening;
        this.places = places;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(ClueFilter filter, HttpServletRequest request, Model model) {
        RegionCode own = Acting.require().jurisdiction().region();
        ClueQuery query = filter.query(own);
        ClueList.Page page = clues.page(query, filter.rows());
        ClueQuery.After next = page.next();
        model.addAttribute("items", page.clues());
        model.addAttribute("filter", values(query));
        model.addAttribute("states", words.choices(ClueState.class));
        model.addAttribute("sources", words.choices(ClueSource.class));
        model.addAttribute("areas", places.areas(own, query.area()));
        model.addAttribute("today", clock.today());
        model.addAttribute("area", query.area());
        model.addAttribute("year", clock.today().getYear());
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("monitoring.clue.total", figures.count(page.total())),
                        null,
                        next == null ? null : next.toString(),
                        filter.rows()));
        return "monitoring/clues";
    }

    /** Screens an area by the data of a year; the job's page tells how far it is. */
    @PostMapping("/screening")
    @PreAuthorize(Access.SCREEN_CLUES)
    String screen(@RequestParam String area, @RequestParam int year) {
        return "redirect:/jobs/" + screening.start(RegionCode.of(area), year);
    }

    private static Map<String, Object> values(ClueQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("area", query.area().value());
        values.put("state", query.state() == null ? "" : query.state().name());
        values.put("source", query.source() == null ? "" : query.source().name());
        return values;
    }
}
