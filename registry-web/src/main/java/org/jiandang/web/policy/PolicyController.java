package org.jiandang.web.policy;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.AskedValues;
import org.jiandang.policy.catalogue.DatedValue;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.PolicyBook;
import org.jiandang.region.RegionCode;
import org.jiandang.web.security.Access;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy of an area: what is in force today, what one value was and will be, and what nobody knows. */
@Controller
class PolicyController {

    private final Policies policies;
    private final PolicyBook book;
    private final PolicyTables tables;
    private final PolicyPlace place;
    private final RegistryClock clock;

    PolicyController(Policies policies, PolicyBook book, PolicyTables tables, PolicyPlace place, RegistryClock clock) {
        this.policies = policies;
        this.book = book;
        this.tables = tables;
        this.place = place;
        this.clock = clock;
    }

    /** The actor's own area. */
    @GetMapping("/policies")
    @PreAuthorize(Access.READ_PROFILES)
    String own() {
        return "redirect:/policies/" + Acting.require().jurisdiction().region();
    }

    /** Every value in force today, each with its document; what nobody knows is shown as unknown. */
    @GetMapping("/policies/{code:\\d{12}}")
    @PreAuthorize(Access.READ_PROFILES)
    String show(@PathVariable String code, Model model) {
        RegionCode region = place.fill(code, model);
        LocalDate today = clock.today();
        PolicyProfile profile = policies.at(region, today);
        model.addAttribute("profile", profile);
        model.addAttribute("exampleValues", profile.isExample());
        model.addAttribute("words", profile.words(LocaleContextHolder.getLocale()));
        model.addAttribute("tables", tables.of(profile, book.life(region, today), today));
        model.addAttribute("standing", book.standing(region, today));
        Actor actor = Acting.require();
        model.addAttribute("mayChange", PolicyPlace.mayChange(actor, region));
        model.addAttribute("mayAsk", PolicyPlace.mayAsk(actor, region));
        return "policy/show";
    }

    /** One value over time, in every layer that reaches the area. */
    @GetMapping("/policies/{code:\\d{12}}/history")
    @PreAuthorize(Access.READ_PROFILES)
    String history(@PathVariable String code, @RequestParam(defaultValue = "") String of, Model model) {
        RegionCode region = place.fill(code, model);
        ParameterKey key = PolicyPlace.key(of);
        LocalDate today = clock.today();
        List<DatedValue> life = book.life(region, today).stream()
                .filter(one -> key.line() == null || one.value().line() == null
                        ? key.names(one.value())
                        : one.value().line().covers(key.line())
                                || key.line().covers(one.value().line()))
                .toList();
        model.addAttribute("key", key);
        model.addAttribute("today", today);
        model.addAttribute("life", life);
        model.addAttribute("mayChange", PolicyPlace.mayChange(Acting.require(), region));
        return "policy/history";
    }

    /** Every value the registry asks for and nobody knows here. */
    @GetMapping("/policies/{code:\\d{12}}/unknown")
    @PreAuthorize(Access.READ_PROFILES)
    String unknown(@PathVariable String code, Model model) {
        RegionCode region = place.fill(code, model);
        PolicyProfile profile = policies.at(region, clock.today());
        model.addAttribute("lines", tables.unknownLines(profile, clock.today().getYear()));
        model.addAttribute("values", AskedValues.unknown(profile));
        model.addAttribute("mayChange", PolicyPlace.mayChange(Acting.require(), region));
        return "policy/unknown";
    }
}
