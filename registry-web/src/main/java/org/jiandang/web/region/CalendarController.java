package org.jiandang.web.region;

import jakarta.validation.Valid;
import java.util.List;
import org.jiandang.policy.calendar.CalendarDay;
import org.jiandang.policy.calendar.CalendarRefused;
import org.jiandang.policy.calendar.CalendarService;
import org.jiandang.policy.calendar.CalendarYear;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working-day calendar: years that have been entered, and entering the next one. */
@Controller
@PreAuthorize(Access.KEEP_REGIONS)
class CalendarController {

    /** A code that stands in no bundle: the sentence is already said, with its arguments. */
    private static final String SAID = "said";

    private final CalendarService service;
    private final Words words;
    private final Flash flash;

    CalendarController(CalendarService service, Words words, Flash flash) {
        this.service = service;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/admin/calendar")
    String list(Model model) {
        List<CalendarYear> years = service.years();
        model.addAttribute("years", years);
        model.addAttribute(
                "next", years.isEmpty() ? 2014 : years.get(years.size() - 1).year() + 1);
        return "region/calendar";
    }

    /** A year as it is, ready to be corrected; a year that has not been entered is empty. */
    @GetMapping("/admin/calendar/{year:20\\d\\d}")
    String edit(@PathVariable int year, Model model) {
        String source = service.years().stream()
                .filter(entered -> entered.year() == year)
                .map(CalendarYear::source)
                .findFirst()
                .orElse("");
        List<CalendarDay> days = service.days(year);
        model.addAttribute("form", new CalendarForm(String.valueOf(year), source, CalendarLines.write(days)));
        return "region/calendar-year";
    }

    @PostMapping("/admin/calendar")
    String enter(@Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, RedirectAttributes redirect) {
        CalendarLines lines = CalendarLines.read(form.rows());
        if (!lines.wrong().isEmpty()) {
            errors.rejectValue("rows", SAID, words.say("calendar.rows.wrong", (Object) lines.wrong()));
        }
        if (!errors.hasErrors()) {
            try {
                service.enter(Integer.parseInt(form.year()), lines.days(), form.source());
                flash.done(redirect, "calendar.entered", form.year());
                return "redirect:/admin/calendar";
            } catch (CalendarRefused refused) {
                errors.rejectValue("rows", SAID, words.say(refused.key(), refused.arguments()));
            }
        }
        return "region/calendar-year";
    }
}
