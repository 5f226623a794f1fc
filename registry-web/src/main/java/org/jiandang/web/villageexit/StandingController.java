package org.jiandang.web.villageexit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.villageexit.VillageStandings;
import org.jiandang.villageexit.VillageStandings.Wanted;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of villages with their figures; which are deeply poor and which weak. */
@Controller
class StandingController {

    private final VillageStandings standings;
    private final Regions regions;
    private final Words words;
    private final RegistryClock clock;

    StandingController(VillageStandings standings, Regions regions, Words words, RegistryClock clock) {
        this.standings = standings;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** The filter as it stands in the address. */
    record Filter(
            @Nullable String area,
            @Nullable Integer year,
            @Nullable Wanted wanted,
            @Nullable String after,
            @Nullable Integer size) {}

    @GetMapping("/village-standing")
    @PreAuthorize(Access.READ_CASES)
    String list(@ModelAttribute("filter") Filter asked, HttpServletRequest request, Model model) {
        RegionCode own = Acting.require().jurisdiction().region();
        String area = asked.area();
        RegionCode shown = area == null || area.isBlank() ? own : RegionCode.of(area);
        int year = Objects.requireNonNullElse(asked.year(), clock.today().getYear());
        Wanted wanted = Objects.requireNonNullElse(asked.wanted(), Wanted.ALL);
        String after = asked.after();
        int size = Pager.size(asked.size());
        VillageStandings.Page page = standings.page(new VillageStandings.Query(
                shown, year, wanted, after == null || after.isBlank() ? null : RegionCode.of(after), size));
        RegionCode next = page.next();
        model.addAttribute("filter", new Filter(shown.value(), year, wanted, null, size));
        model.addAttribute("villages", page.villages());
        model.addAttribute("year", year);
        model.addAttribute("areas", areas(own, shown));
        model.addAttribute("kinds", words.choices(Wanted.class));
        model.addAttribute("later", after != null);
        model.addAttribute("pager", Pager.of(request, "", null, next == null ? null : next.value(), size));
        return "villageexit/standing";
    }

    private List<Choice> areas(RegionCode own, RegionCode shown) {
        List<Choice> choices = new ArrayList<>();
        for (Region region : regions.path(shown)) {
            if (region.code().prefix().startsWith(own.prefix())) {
                choices.add(new Choice(region.code().value(), region.name()));
            }
        }
        regions.children(shown)
                .forEach(child -> choices.add(new Choice(child.code().value(), "　" + child.name())));
        return choices;
    }
}
