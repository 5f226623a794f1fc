package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final Set<Role> COUNTY_AND_ABOVE =
            EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);
    private static final Set<Role> ALL = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

    /** In the order of the bar; pages that belong to an entry without standing under its path are named after it. */
    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("nav.home", "ti-home", new Entry("/", "ti-home", "nav.home", ALL)),
            new Chapter(
                    "nav.chapter.households",
                    "ti-users",
                    new Entry("/households", "ti-users", "nav.households", READERS, "/drafts", "/findings"),
                    new Entry("/changes", "ti-replace", "nav.changes", READERS),
                    new Entry("/transfers", "ti-arrows-exchange", "nav.transfers", COUNTY_AND_ABOVE),
                    new Entry("/officers", "ti-heart-handshake", "nav.officers", READERS, "/pairings", "/measures"),
                    new Entry("/care", "ti-users-group", "nav.care", READERS)),
            new Chapter(
                    "nav.chapter.cases",
                    "ti-inbox",
                    new Entry("/identifications", "ti-inbox", "nav.identifications", READERS),
                    new Entry("/exits", "ti-circle-check", "nav.exits", READERS),
                    new Entry("/removals", "ti-user-off", "nav.removals", READERS),
                    new Entry("/stability", "ti-shield-check", "nav.stability", EnumSet.of(Role.COUNTY_OFFICE)),
                    new Entry("/village-exits", "ti-home-check", "nav.villageexits", READERS, "/village-standing"),
                    new Entry("/county-exits", "ti-building-community", "nav.countyexits", COUNTY_AND_ABOVE),
                    new Entry(
                            "/notices",
                            "ti-speakerphone",
                            "nav.notices",
                            READERS,
                            "/appraisals",
                            "/objections",
                            "/announcements")),
            new Chapter(
                    "nav.watches",
                    "ti-eye-check",
                    new Entry(
                            "/watches",
                            "ti-eye-check",
                            "nav.watches",
                            READERS,
                            "/clues",
                            "/watch-cases",
                            "/clearances")),
            new Chapter(
                    "nav.chapter.checks",
                    "ti-filter",
                    new Entry("/rounds", "ti-calendar-event", "nav.rounds", READERS, "/year-ends"),
                    new Entry("/rechecks", "ti-filter", "nav.rechecks", READERS, "/recheck-items"),
                    new Entry("/special-lists", "ti-list-check", "nav.special", READERS),
                    new Entry("/suspicions", "ti-zoom-question", "nav.suspicions", ABOVE_THE_VILLAGE),
                    new Entry("/relatives", "ti-users-group", "nav.relatives", READERS),
                    new Entry("/replays", "ti-refresh", "nav.replays", COUNTY_AND_ABOVE)),
            new Chapter(
                    "nav.chapter.data",
                    "ti-table",
                    new Entry("/ledgers", "ti-table", "nav.ledgers", READERS, "/exports"),
                    new Entry("/imports", "ti-file-import", "nav.imports", WORKERS),
                    new Entry(
                            "/subject-requests",
                            "ti-mail",
                            "nav.requests",
                            EnumSet.of(Role.COUNTY_OFFICE, Role.AUDITOR)),
                    new Entry(
                            "/retentions",
                            "ti-archive",
                            "nav.retention",
                            EnumSet.of(Role.COUNTY_OFFICE, Role.AUDITOR))),
            new Chapter(
                    "nav.chapter.policy",
                    "ti-scale",
                    new Entry("/regions", "ti-map-2", "nav.regions", READERS, "/villages"),
                    new Entry("/policies", "ti-scale", "nav.policies", READERS),
                    new Entry("/rules", "ti-list-search", "nav.rules", READERS),
                    new Entry("/admin/calendar", "ti-calendar", "nav.calendar", EnumSet.of(Role.SYSTEM_ADMIN)),
                    new Entry(
                            "/admin/regions",
                            "ti-map-pin",
                            "nav.divisions",
                            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGION_OFFICE))),
            new Chapter(
                    "nav.chapter.system",
                    "ti-user-cog",
                    new Entry(
                            "/accounts",
                            "ti-user-cog",
                            "nav.accounts",
                            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)),
                    new Entry("/admin/keys", "ti-key", "nav.keys", EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)),
                    new Entry(
                            "/grants",
                            "ti-user-check",
                            "nav.grants",
                            EnumSet.of(
                                    Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE)),
                    new Entry(
                            "/audit",
                            "ti-list-search",
                            "nav.audit",
                            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR)),
                    new Entry("/audit/readings", "ti-eye", "nav.readings", EnumSet.of(Role.AUDIT_ADMIN)),
                    new Entry("/audit/purposes", "ti-report", "nav.purposes", EnumSet.of(Role.AUDIT_ADMIN)),
                    new Entry("/audit/alarms", "ti-bell", "nav.alarms", EnumSet.of(Role.AUDIT_ADMIN)),
                    new Entry("/audit/chain", "ti-link", "nav.chain", EnumSet.of(Role.AUDIT_ADMIN)),
                    new Entry(
                            "/audit/restores",
                            "ti-database",
                            "nav.restores",
                            EnumSet.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))));

    private final Handlers handlers;
    private final Words words;

    Navigation(Handlers handlers, Words words) {
        this.handlers = handlers;
        this.words = words;
    }

    private record Chapter(String key, String icon, List<Entry> entries) {

        Chapter(String key, String icon, Entry... entries) {
            this(key, icon, List.of(entries));
        }
    }

    private record Entry(String href, String icon, String key, Set<Role> roles, List<String> also) {

        Entry(String href, String icon, String key, Set<Role> roles, String... also) {
            this(href, icon, key, roles, List.of(also));
        }

        boolean holds(String path) {
            return under(href, path) || also.stream().anyMatch(other -> under(other, path));
        }

        /** Whether this entry is nearer to a page than another one that holds it too. */
        boolean nearerThan(Entry other) {
            return href.length() > other.href.length();
        }

        private static boolean under(String href, String path) {
            return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
        }
    }

    /** The chapters of the actor's role with their entries; where the page belongs is marked. A chapter of one entry is that entry. */
    public List<NavigationItem> of(Actor actor, HttpServletRequest request) {
        return of(
                actor,
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** The same for a page that belongs under another path than its own. */
    List<NavigationItem> of(Actor actor, String path) {
        return CHAPTERS.stream()
                .map(chapter -> item(chapter, entries(chapter, actor, path)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every entry without the first page. */
    public List<NavigationItem> beyondHome(Actor actor, HttpServletRequest request) {
        return of(actor, request).stream()
                .flatMap(item -> item.entries().isEmpty() ? Stream.of(item) : item.entries().stream())
                .filter(item -> !item.href().equals("/"))
                .toList();
    }

    private List<NavigationItem> entries(Chapter chapter, Actor actor, String path) {
        return chapter.entries().stream()
                .filter(entry -> entry.roles().contains(actor.role()) && handlers.serves(entry.href()))
                .map(entry -> new NavigationItem(
                        entry.href(), entry.icon(), words.say(entry.key()), here(chapter, entry, path), List.of()))
                .toList();
    }

    private static boolean here(Chapter chapter, Entry entry, String path) {
        return entry.holds(path)
                && chapter.entries().stream().noneMatch(other -> other.holds(path) && other.nearerThan(entry));
    }

    private Optional<NavigationItem> item(Chapter chapter, List<NavigationItem> entries) {
        if (entries.size() < 2) {
            return entries.stream().findFirst();
        }
        boolean here = entries.stream().anyMatch(NavigationItem::here);
        return Optional.of(
                new NavigationItem(entries.get(0).href(), chapter.icon(), words.say(chapter.key()), here, entries));
    }

    /** Whether the role searches households. */
    public boolean finds(Actor actor) {
        return READERS.contains(actor.role()) && handlers.serves("/households");
    }
}
