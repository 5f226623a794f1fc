package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Actor;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.region.RegionCode;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.page.Pager;
import org.jiandang.web.page.WorkDesk;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jiandang.worklist.WorkPage;
import org.jiandang.worklist.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page: what waits for whoever signed in, overdue first, each row with the way to its form. */
@Component
class HomeDesk implements WorkDesk {

    private static final int SOON_DAYS = 3;

    private final WorkQueue queue;
    private final AreaPanel panel;
    private final ObjectProvider<HomeErrands> errands;
    private final CaseText text;
    private final Figures figures;
    private final RegistryClock clock;

    HomeDesk(
            WorkQueue queue,
            AreaPanel panel,
            ObjectProvider<HomeErrands> errands,
            CaseText text,
            Figures figures,
            RegistryClock clock) {
        this.queue = queue;
        this.panel = panel;
        this.errands = errands;
        this.text = text;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A row of the queue.
     *
     * @param kind what it is, in words
     * @param page where it is shown
     * @param due when it is due, or for how long a change has waited, in words; null where neither is told
     * @param urgency {@code late}, {@code soon} or {@code calm}
     * @param button what its button says
     * @param href the form it opens
     * @param batch whether it may be approved with others: it can be approved and has no finding
     */
    record Row(
            WorkItem item,
            String kind,
            String page,
            @Nullable String due,
            String urgency,
            String button,
            String href,
            boolean batch) {

        /** Case and version, as the batch names it. */
        public String key() {
            return item.id() + ":" + item.version();
        }
    }

    @Override
    public int waiting(Actor actor) {
        return (int) Math.min(queue.count(WorkFilter.ALL), Integer.MAX_VALUE);
    }

    @Override
    public String home(Actor actor, Model model, HttpServletRequest request) {
        HomeFilter filter = HomeFilter.of(request);
        RegionCode own = actor.jurisdiction().region();
        RegionCode area = filter.area();
        if (area != null) {
            actor.mustReach(area);
        }
        WorkPage page = queue.page(filter.work(), filter.after(), filter.size());
        List<Row> rows = page.items().stream().map(this::row).toList();
        model.addAttribute("queue", rows);
        model.addAttribute("errands", errands(actor));
        model.addAttribute("batch", rows.stream().anyMatch(Row::batch));
        model.addAttribute("filter", values(filter));
        model.addAttribute("kinds", text.words().choices(HomeFilter.KINDS));
        model.addAttribute("areas", text.areas(own, own));
        model.addAttribute("doubts", text.doubts());
        model.addAttribute("pager", pager(request, filter, page));
        model.addAttribute("later", filter.after() != null);
        model.addAttribute("stages", queue.stages(filter.work()));
        model.addAttribute("works", CasePage.works(actor.role()));
        panel.fill(area == null ? own : area, model);
        model.addAttribute("form", Map.of());
        return "casework/home";
    }

    /** What somebody was reminded of first, then what is late, then by day. */
    private List<HomeErrands.Errand> errands(Actor actor) {
        return errands.stream()
                .flatMap(source -> source.of(actor).stream())
                .sorted(Comparator.comparing((HomeErrands.Errand errand) -> errand.reminder() == null)
                        .thenComparing(errand -> !errand.overdue())
                        .thenComparing(HomeErrands.Errand::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Pager pager(HttpServletRequest request, HomeFilter filter, WorkPage page) {
        WorkCursor next = page.next();
        return Pager.of(
                request,
                words().say("casework.list.total", figures.count(queue.count(filter.work()))),
                null,
                next == null ? null : next.toString(),
                filter.size());
    }

    private static Map<String, Object> values(HomeFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", filter.kind() == null ? "" : filter.kind().name());
        values.put("area", filter.area() == null ? "" : filter.area().value());
        values.put("doubts", filter.doubts() == null ? "" : filter.doubts().toString());
        return values;
    }

    private Row row(WorkItem item) {
        Action action = item.action();
        LocalDate due = item.dueOn();
        long left = due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(clock.today(), due);
        String urgency = left < 0 ? "late" : left <= SOON_DAYS ? "soon" : "calm";
        if (item.event() != null) {
            return change(item, action);
        }
        return new Row(
                item,
                words().of(item.kind()),
                "/cases/" + item.id(),
                due == null ? null : due(left),
                urgency,
                words().say("casework.do." + action),
                href(item, action),
                item.actions().contains(Action.APPROVE) && item.findings() == 0);
    }

    /** A change has no day by which it is due; its age is told. */
    private Row change(WorkItem item, Action action) {
        long days = ChronoUnit.DAYS.between(item.stageSince(), clock.today());
        String page = "/changes/" + item.id();
        return new Row(
                item,
                words().say("change.event." + item.event()),
                page,
                days == 0 ? words().say("casework.waits.today") : words().say("casework.waits", days),
                "calm",
                words().say("casework.do." + action),
                action == Action.RESUBMIT ? page + "/edit" : page + "#do",
                false);
    }

    private String due(long left) {
        if (left < 0) {
            return words().say("casework.due.late", -left);
        }
        return left == 0 ? words().say("casework.due.today") : words().say("casework.due.left", left);
    }

    /** The very form to be filled. */
    private static String href(WorkItem item, Action action) {
        String village = "village=" + item.village().value() + "&kind=" + item.kind();
        return switch (action) {
            case APPRAISE, VOTE_DOWN -> "/appraisals/new?" + village;
            case POST_NOTICE -> "/notices/new?" + village;
            case ANNOUNCE -> "/announcements/new?kind=" + item.kind();
            case SELF_CHECK -> "/village-exits/" + item.id();
            case ASSESS -> "/county-exits/" + item.id();
            default -> "/cases/" + item.id() + "#do";
        };
    }

    private Words words() {
        return text.words();
    }
}
