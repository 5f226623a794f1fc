package org.jiandang.web.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchQuery;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The watched households of an area, and the clearings that rules doubt. */
@Controller
@RequestMapping("/watches")
@PreAuthorize(Access.READ_CASES)
class WatchController {

    private static final int MOST = 200;

    private final WatchRegister watches;
    private final WatchPlaces places;
    private final Words words;
    private final Figures figures;
    private final RegistryClock clock;

    WatchController(WatchRegister watches, WatchPlaces places, Words words, Figures figures, RegistryClock clock) {
        this.watches = watches;
        this.places = places;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String list(WatchFilter filter, HttpServletRequest request, Model model) {
        RegionCode own = Acting.require().jurisdiction().region();
        WatchQuery query = filter.query(own, clock.today());
        WatchRegister.Page page = watches.page(query, filter.rows());
        WatchQuery.After next = page.next();
        model.addAttribute("items", page.watches());
        model.addAttribute("filter", values(query));
        model.addAttribute("kinds", words.choices(WatchKind.class));
        model.addAttribute("states", words.choices(WatchQuery.Standing.class));
        model.addAttribute("areas", places.areas(own, query.area()));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say(
                                "monitoring.watch.total",
                                figures.count(page.total().households()),
                                figures.count(page.total().people())),
                        null,
                        next == null ? null : next.toString(),
                        filter.rows()));
        return "monitoring/watches";
    }

    /** Suspicious clearings (V074, V075) by the data of a year. */
    @GetMapping("/doubts")
    String doubts(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        RegionCode own = Acting.require().jurisdiction().region();
        RegionCode asked = area == null || area.isEmpty() ? own : RegionCode.of(area);
        int judged = year == null ? clock.today().getYear() : year;
        model.addAttribute("doubts", watches.doubts(asked, judged, MOST));
        model.addAttribute("areas", places.areas(own, asked));
        model.addAttribute("filter", Map.of("area", asked.value(), "year", String.valueOf(judged)));
        return "monitoring/doubts";
    }

    private static Map<String, Object> values(WatchQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("area", query.area().value());
        values.put("kind", query.kind() == null ? "" : query.kind().name());
        values.put("state", query.state().name());
        return values;
    }
}
