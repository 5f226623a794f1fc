package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.region.RegionCode;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.search.UnpairedHousehold;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of unresolved households without an officer (V016). */
@Controller
class UnpairedController {

    private final PairingDesk pairings;
    private final Words words;
    private final Figures figures;

    UnpairedController(PairingDesk pairings, Words words, Figures figures) {
        this.pairings = pairings;
        this.words = words;
        this.figures = figures;
    }

    @GetMapping("/pairings/missing")
    @PreAuthorize(Access.READ_SUPPORT)
    String list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request,
            Model model) {
        RegionCode region = OfficerFilter.area(area);
        int rows = Pager.size(size);
        List<UnpairedHousehold> found = pairings.missing(
                region, after == null || after.isBlank() ? null : UnpairedHousehold.Place.of(after), rows);
        boolean more = found.size() > rows;
        List<UnpairedHousehold> shown = more ? found.subList(0, rows) : found;
        String total = words.say("support.missing.total", figures.count(pairings.countMissing(region)));
        String next = more ? shown.get(rows - 1).place().toString() : null;
        model.addAttribute("items", shown);
        model.addAttribute("pager", Pager.of(request, total, null, next, rows));
        return "support/missing";
    }
}
