package org.jiandang.web.recheck;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.recheck.special.Conclusion;
import org.jiandang.recheck.special.RecordVisit;
import org.jiandang.recheck.special.SpecialDesk;
import org.jiandang.recheck.special.SpecialList;
import org.jiandang.recheck.special.VisitRefused;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The special lists on screen and in print, and the visits to those who are looked at first. */
@Controller
@RequestMapping("/special-lists")
class SpecialController {

    private final SpecialDesk desk;
    private final SpecialPages pages;
    private final Flash flash;

    SpecialController(SpecialDesk desk, SpecialPages pages, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String index(@RequestParam(required = false) @Nullable String area, Model model) {
        return pages.index(RecheckAreas.of(area), model);
    }

    @GetMapping("/{list:[a-z-]+}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String list(
            @PathVariable String list,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        return pages.list(SpecialPages.query(list, asked), asked, request, model);
    }

    @GetMapping("/{list:[a-z-]+}/print")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String print(@PathVariable String list, @RequestParam Map<String, String> asked, Model model) {
        return pages.print(SpecialPages.query(list, asked), model);
    }

    @PostMapping("/{list:[a-z-]+}/visits")
    @PreAuthorize(Access.CLOSE_FINDINGS)
    String visit(
            @PathVariable String list,
            @RequestParam String household,
            @RequestParam String visitedOn,
            @RequestParam String conclusion,
            @RequestParam(defaultValue = "") @Size(max = 200) String note,
            @RequestParam(required = false) @Nullable String area,
            RedirectAttributes redirect) {
        SpecialList special = SpecialList.of(list);
        String back = "redirect:/special-lists/" + special.key() + "?area=" + RecheckAreas.of(area);
        try {
            desk.record(new RecordVisit(
                    special,
                    HouseholdId.of(household),
                    LocalDate.parse(visitedOn),
                    Conclusion.valueOf(conclusion),
                    note));
            flash.done(redirect, "special.visited");
        } catch (DateTimeParseException noDay) {
            flash.refused(redirect, "special.visit.day");
        } catch (VisitRefused refused) {
            flash.refused(redirect, refused);
        }
        return back;
    }
}
