package org.jiandang.web.round;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.LeftHousehold;
import org.jiandang.round.RoundBoard;
import org.jiandang.round.RoundId;
import org.jiandang.round.RoundRefused;
import org.jiandang.round.RoundService;
import org.jiandang.round.YearEndDesk;
import org.jiandang.round.YearlyRound;
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

/** The progress board of a round, what is left in a village, and reminders. */
@Controller
@RequestMapping("/rounds/{id:\\d{6}-\\d+}")
class BoardController {

    private static final int PAGE = 50;

    private final RoundService rounds;
    private final YearEndDesk yearEnds;
    private final Flash flash;
    private final RegistryClock clock;

    BoardController(RoundService rounds, YearEndDesk yearEnds, Flash flash, RegistryClock clock) {
        this.rounds = rounds;
        this.yearEnds = yearEnds;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_ROUNDS)
    String board(@PathVariable String id, @RequestParam(required = false) @Nullable String area, Model model) {
        YearlyRound round = rounds.find(RoundId.of(id));
        Actor actor = Acting.require();
        RegionCode own = actor.jurisdiction().region();
        RegionCode top = own.level().isAbove(RegionLevel.COUNTY) ? round.county() : own;
        RegionCode shown = area == null ? top : RegionCode.of(area);
        RoundBoard board = rounds.board(round.id(), shown);
        boolean villages = shown.level() == RegionLevel.TOWNSHIP || shown.level() == RegionLevel.VILLAGE;
        model.addAttribute("board", board);
        model.addAttribute(
                "hidden",
                HiddenProgress.of(
                        actor, shown, place -> place.equals(shown) ? board : rounds.board(round.id(), place)));
        model.addAttribute("round", round);
        model.addAttribute("top", shown.equals(top));
        model.addAttribute("villages", villages);
        model.addAttribute("reminds", mayRemind(actor, shown, round));
        model.addAttribute(
                "late",
                round.isOpen()
                        && clock.today()
                                .isAfter(
                                        villages
                                                ? round.dates().entryDueOn()
                                                : round.dates().reviewDueOn()));
        model.addAttribute(
                "ripe", round.isOpen() && clock.today().isAfter(round.dates().closesOn()));
        model.addAttribute("yearEnds", own.level().isAbove(RegionLevel.TOWNSHIP) ? yearEnds.of(round.id()) : List.of());
        return "round/board";
    }

    /** Those above the parts of the board remind them. */
    private static boolean mayRemind(Actor actor, RegionCode shown, YearlyRound round) {
        return round.isOpen()
                && actor.role()
                        .level()
                        .filter(level -> level != RegionLevel.VILLAGE)
                        .isPresent()
                && shown.level() != RegionLevel.VILLAGE;
    }

    @GetMapping("/left")
    @PreAuthorize(Access.READ_ROUNDS)
    String left(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        YearlyRound round = rounds.find(RoundId.of(id));
        RegionCode place = village == null ? Acting.require().jurisdiction().region() : RegionCode.of(village);
        List<LeftHousehold> left = rounds.left(round.id(), place, after, PAGE);
        model.addAttribute("round", round);
        model.addAttribute("village", place);
        model.addAttribute("whole", rounds.board(round.id(), place).whole());
        model.addAttribute("items", left);
        model.addAttribute(
                "next", left.size() == PAGE ? left.get(PAGE - 1).household().serial() : null);
        return "round/left";
    }

    @PostMapping("/reminders")
    @PreAuthorize(Access.REMIND)
    String remind(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") @jakarta.validation.constraints.Size(max = 100) String note,
            @RequestParam(required = false) @Nullable String shown,
            RedirectAttributes redirect) {
        try {
            rounds.remind(rounds.find(RoundId.of(id)).id(), RegionCode.of(area), note);
            flash.done(redirect, "round.reminded");
        } catch (RoundRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/rounds/" + id + (shown != null && shown.matches("\\d{12}") ? "?area=" + shown : "");
    }
}
