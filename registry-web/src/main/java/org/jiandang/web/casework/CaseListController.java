package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jiandang.worklist.CaseCursor;
import org.jiandang.worklist.CaseList;
import org.jiandang.worklist.CaseListPage;
import org.jiandang.worklist.CaseQuery;
import org.jiandang.worklist.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The lists of all entries and of all exits of an area, of households, villages and counties. */
@Controller
class CaseListController {

    private final CaseList cases;
    private final CaseText text;
    private final Figures figures;

    CaseListController(CaseList cases, CaseText text, Figures figures) {
        this.cases = cases;
        this.text = text;
        this.figures = figures;
    }

    /** The filter as it stands in the address. */
    record Filter(
            @Nullable String area,
            @Nullable Stage stage,
            @Nullable Integer year,
            @Nullable CaseState state,
            @Nullable String after,
            @Nullable Integer size) {

        private CaseQuery query(CaseKind kind) {
            RegionCode region = area == null || area.isBlank()
                    ? Acting.require().jurisdiction().region()
                    : RegionCode.of(area);
            CaseCursor from = after == null || after.isBlank() ? null : CaseCursor.of(after);
            return new CaseQuery(kind, region, stage, year, state, from, Pager.size(size));
        }
    }

    @GetMapping("/identifications")
    @PreAuthorize(Access.READ_CASES)
    String identifications(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.IDENTIFICATION, filter, request, model);
    }

    @GetMapping("/exits")
    @PreAuthorize(Access.READ_CASES)
    String exits(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.EXIT, filter, request, model);
    }

    @GetMapping("/removals")
    @PreAuthorize(Access.READ_CASES)
    String removals(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.REMOVAL, filter, request, model);
    }

    @GetMapping("/watch-cases")
    @PreAuthorize(Access.READ_CASES)
    String watches(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.WATCH, filter, request, model);
    }

    @GetMapping("/clearances")
    @PreAuthorize(Access.READ_CASES)
    String clearances(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.CLEARANCE, filter, request, model);
    }

    @GetMapping("/village-exits")
    @PreAuthorize(Access.READ_CASES)
    String villageExits(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.VILLAGE_EXIT, filter, request, model);
    }

    @GetMapping("/county-exits")
    @PreAuthorize(Access.READ_CASES)
    String countyExits(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        return list(CaseKind.COUNTY_EXIT, filter, request, model);
    }

    private String list(CaseKind kind, Filter filter, HttpServletRequest request, Model model) {
        Words words = text.words();
        CaseQuery query = filter.query(kind);
        CaseListPage page = cases.page(query);
        CaseCursor next = page.next();
        Procedure table = CaseTables.of(kind);
        List<Stage> stages =
                table.stages().stream().filter(stage -> !table.ends(stage)).toList();
        model.addAttribute("kind", kind);
        model.addAttribute("listed", page.cases());
        model.addAttribute("stages", words.choices(stages));
        model.addAttribute("states", words.choices(CaseState.class));
        model.addAttribute("areas", text.areas(Acting.require().jurisdiction().region(), query.area()));
        model.addAttribute("later", filter.after() != null);
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("casework.list.total", figures.count(page.total())),
                        null,
                        next == null ? null : Objects.toString(next),
                        query.size()));
        return "casework/list";
    }
}
