package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.web.security.Handlers;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The main navigation of a role. A page that is not there is not offered. */
@Component
public class Navigation {

    private static final Set<Role> WORKERS = EnumSet.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
    private static final Set<Role> READERS = EnumSet.of(
            Role.VILLAGE_CADRE,
            Role.TOWNSHIP_REVIEWER,
            Role.COUNTY_OFFICE,
            Role.PREFECTURE_OFFICE,
            Role.REGION_OFFICE,
            Role.AUDITOR);
    private static final Set<Role> ABOVE_THE_VILLAGE = EnumSet.of(
            Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);
    private static final Set<Role> ABOVE_VILLAGE =
            EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);
    private static final Set<Role> ALL = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "ti-home", "nav.home", ALL),
            new Entry("/households", "ti-users", "nav.households", READERS),
            new Entry("/identifications", "ti-inbox", "nav.identifications", READERS),
            new Entry("/exits", "ti-circle-check", "nav.exits", READERS),
            new Entry("/village-exits", "ti-home-check", "nav.villageexits", READERS),
            new Entry("/county-exits", "ti-building-community", "nav.countyexits", ABOVE_VILLAGE),
            new Entry("/watches", "ti-eye-check", "nav.watches", READERS),
            new Entry("/changes", "ti-replace", "nav.changes", READERS),
            new Entry("/officers", "ti-heart-handshake", "nav.officers", READERS),
            new Entry("/rounds", "ti-calendar-event", "nav.rounds", READERS),
            new Entry("/suspicions", "ti-zoom-question", "nav.suspicions", ABOVE_THE_VILLAGE),
            new Entry("/relatives", "ti-users-group", "nav.relatives", READERS),
            new Entry("/removals", "ti-user-off", "nav.removals", READERS),
            new Entry("/transfers", "ti-arrows-exchange", "nav.transfers", ABOVE_VILLAGE),
            new Entry("/stability", "ti-shield-check", "nav.stability", EnumSet.of(Role.COUNTY_OFFICE)),
            new Entry("/care", "ti-users-group", "nav.care", READERS),
            new Entry("/notices", "ti-speakerphone", "nav.notices", READERS),
            new Entry("/rechecks", "ti-filter", "nav.rechecks", READERS),
            new Entry("/special-lists", "ti-list-check", "nav.special", READERS),
            new Entry("/imports", "ti-file-import", "nav.imports", WORKERS),
            new Entry("/ledgers", "ti-table", "nav.ledgers", READERS),
            new Entry("/regions", "ti-map-2", "nav.regions", READERS),
            new Entry("/policies", "ti-scale", "nav.policies", READERS),
            new Entry("/rules", "ti-list-search", "nav.rules", READERS),
            new Entry(
                    "/replays",
                    "ti-refresh",
                    "nav.replays",
                    EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR)),
            new Entry("/admin/calendar", "ti-calendar", "nav.calendar", EnumSet.of(Role.SYSTEM_ADMIN)),
            new Entry("/admin/regions", "ti-map-pin", "nav.divisions", EnumSet.of(Role.SYSTEM_ADMIN)),
            new Entry("/accounts", "ti-user-cog", "nav.accounts", EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)),
            new Entry(
                    "/audit",
                    "ti-list-search",
                    "nav.audit",
                    EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR)));

    private final Handlers handlers;
    private final Words words;

    Navigation(Handlers handlers, Words words) {
        this.handlers = handlers;
        this.words = words;
    }

    private record Entry(String href, String icon, String key, Set<Role> roles) {

        boolean holds(String path) {
            return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
        }
    }

    /** The entries of the actor's role; the one the page belongs to is marked. */
    public List<NavigationItem> of(Actor actor, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return ENTRIES.stream()
                .filter(entry -> entry.roles().contains(actor.role()) && handlers.serves(entry.href()))
                .map(entry -> new NavigationItem(entry.href(), entry.icon(), words.say(entry.key()), entry.holds(path)))
                .toList();
    }

    /** The same without the first page. */
    public List<NavigationItem> beyondHome(Actor actor, HttpServletRequest request) {
        return of(actor, request).stream()
                .filter(item -> !item.href().equals("/"))
                .toList();
    }

    /** Whether the role searches households. */
    public boolean finds(Actor actor) {
        return READERS.contains(actor.role()) && handlers.serves("/households");
    }
}
