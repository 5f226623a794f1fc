package org.jiandang.web.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.monitoring.clue.ReportClue;
import org.jiandang.monitoring.clue.SelfReports;
import org.jiandang.region.RegionCode;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public form (农户自主申报): choose the village, tell, get a receipt. Nobody signs in. The answer is the page of the POST itself, so that neither
 * the receipt nor anything that was typed ever stands in an address.
 */
@Controller
@PreAuthorize(Access.ANYONE)
class ReportController {

    private final SelfReports reports;
    private final ReportPlaces places;
    private final Words words;

    ReportController(SelfReports reports, ReportPlaces places, Words words) {
        this.reports = reports;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/report")
    String choose(
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model) {
        places.fill(in, q, model);
        model.addAttribute("ended", ended);
        return "monitoring/report-place";
    }

    @GetMapping("/report/{village:\\d{12}}")
    String show(@PathVariable String village, Model model) {
        model.addAttribute("form", ReportForm.empty());
        return page(places.village(village), model);
    }

    @PostMapping("/report/{village:\\d{12}}")
    String report(
            @PathVariable String village,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RegionCode place = places.village(village);
        ReportClue report = form.read(place, errors, words);
        if (report == null) {
            return page(place, model);
        }
        try {
            reports.report(report, request.getRemoteAddr());
        } catch (ClueRefused refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.reject(refused.key(), words.say(refused));
            return page(place, model);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("receipt", report.receipt().shown());
        model.addAttribute("path", places.path(place));
        return "monitoring/received";
    }

    @GetMapping("/report/receipt")
    String ask() {
        return "monitoring/receipt";
    }

    @PostMapping("/report/receipt")
    String answer(
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Optional<ClueState> state =
                    Receipt.of(receipt).flatMap(known -> reports.stateOf(known, request.getRemoteAddr()));
            model.addAttribute(
                    "answer", "monitoring.receipt." + state.map(Enum::name).orElse("unknown"));
        } catch (ClueRefused refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refused", words.say(refused));
        }
        return "monitoring/receipt";
    }

    private String page(RegionCode village, Model model) {
        model.addAttribute("village", village);
        model.addAttribute("path", places.path(village));
        model.addAttribute("risks", words.choices(WatchRisk.class));
        return "monitoring/report";
    }
}
