package org.jiandang.web.home;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.calendar.CalendarService;
import org.jiandang.web.page.Navigation;
import org.jiandang.web.page.WorkDesk;
import org.jiandang.web.security.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the work queue, or for those without cases the ways to what they do. */
@Controller
class HomeController {

    private final ObjectProvider<WorkDesk> desk;
    private final Navigation navigation;
    private final CalendarService calendar;
    private final RegistryClock clock;

    HomeController(
            ObjectProvider<WorkDesk> desk, Navigation navigation, CalendarService calendar, RegistryClock clock) {
        this.desk = desk;
        this.navigation = navigation;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize(Access.SIGNED_IN)
    String home(Model model, HttpServletRequest request) {
        Actor actor = Acting.require();
        WorkDesk queue = desk.getIfAvailable();
        if (queue != null && actor.role().level().isPresent()) {
            return queue.home(actor, model, request);
        }
        if (actor.role() == Role.SYSTEM_ADMIN) {
            // Who keeps the calendar is warned before a notice cannot be posted for want of it.
            calendar.missing(clock.today()).ifPresent(year -> model.addAttribute("calendarMissing", year.toString()));
        }
        model.addAttribute("ways", navigation.beyondHome(actor, request));
        return "home/show";
    }
}
