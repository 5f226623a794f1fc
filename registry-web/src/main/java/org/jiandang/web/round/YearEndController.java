package org.jiandang.web.round;

import jakarta.validation.constraints.Size;
import org.jiandang.account.Acting;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.Measure;
import org.jiandang.round.RoundId;
import org.jiandang.round.RoundRefused;
import org.jiandang.round.YearEndDesk;
import org.jiandang.round.YearEndFigure;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes rounds and shows the frozen year ends beside today. */
@Controller
class YearEndController {

    private final YearEndDesk desk;
    private final Words words;
    private final Flash flash;

    YearEndController(YearEndDesk desk, Words words, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.flash = flash;
    }

    /** A figure with its label. */
    record Line(YearEndFigure figure, String label) {}

    @PostMapping("/rounds/{id:\\d{6}-\\d+}/close")
    @PreAuthorize(Access.CLOSE_ROUNDS)
    String close(@PathVariable String id, RedirectAttributes redirect) {
        try {
            return "redirect:/jobs/" + desk.close(RoundId.of(id));
        } catch (RoundRefused refused) {
            flash.refused(redirect, refused);
            return "redirect:/rounds/" + id;
        }
    }

    @PostMapping("/rounds/{id:\\d{6}-\\d+}/corrections")
    @PreAuthorize(Access.CLOSE_ROUNDS)
    String correct(@PathVariable String id, @RequestParam @Size(max = 200) String reason, RedirectAttributes redirect) {
        try {
            return "redirect:/jobs/" + desk.correct(RoundId.of(id), reason);
        } catch (RoundRefused refused) {
            flash.refused(redirect, refused);
            return "redirect:/rounds/" + id;
        }
    }

    @PostMapping("/year-ends/{id:\\d{6}-\\d+}/resume")
    @PreAuthorize(Access.CLOSE_ROUNDS)
    String resume(@PathVariable String id, RedirectAttributes redirect) {
        try {
            return "redirect:/jobs/" + desk.resume(RoundId.of(id));
        } catch (RoundRefused refused) {
            flash.refused(redirect, refused);
            return "redirect:/year-ends/" + id;
        }
    }

    @GetMapping("/year-ends/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_YEAR_ENDS)
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String area, Model model) {
        var yearEnd = desk.find(RoundId.of(id));
        RegionCode county = RegionCode.ofPrefix(yearEnd.id().countyCode());
        RegionCode own = Acting.require().jurisdiction().region();
        RegionCode top = own.level().isAbove(RegionLevel.TOWNSHIP) ? county : own;
        var view = desk.view(yearEnd.id(), area == null ? top : RegionCode.of(area));
        model.addAttribute("view", view);
        model.addAttribute(
                "lines",
                view.figures().stream()
                        .map(figure -> new Line(figure, label(figure)))
                        .toList());
        model.addAttribute("top", view.area().equals(top));
        return "round/year-end";
    }

    private String label(YearEndFigure figure) {
        String measure = words.of(figure.measure());
        String detail = figure.detail();
        if (figure.measure() == Measure.STATUS) {
            return words.of(HouseholdStatus.valueOf(detail));
        } else if (figure.measure() == Measure.CAUSE) {
            return measure + "："
                    + (detail.isEmpty() ? words.say("round.cause.unknown") : words.of(PovertyCause.valueOf(detail)));
        } else if (figure.measure() == Measure.INCIDENCE) {
            return words.say("round.incidence." + detail);
        }
        return measure;
    }
}
