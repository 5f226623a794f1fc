package org.jiandang.web.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jiandang.worklist.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases that wait for the actor at a stage, as forms for many cases list them. */
@Component
public class Waiting {

    private static final int MOST = 100;

    private final WorkQueue queue;
    private final Regions regions;

    Waiting(WorkQueue queue, Regions regions) {
        this.queue = queue;
        this.regions = regions;
    }

    /** The waiting cases of a kind at a stage, in a village where one is named. */
    public List<WorkItem> at(CaseKind kind, Stage stage, @Nullable RegionCode village) {
        return queue.page(new WorkFilter(kind, stage, village, null), null, MOST)
                .items();
    }

    /** The kinds of case the actor announces: the county households and villages, the region counties. */
    static List<CaseKind> announced() {
        return Acting.require().role() == Role.REGION_OFFICE
                ? List.of(CaseKind.COUNTY_EXIT)
                : List.of(CaseKind.EXIT, CaseKind.IDENTIFICATION, CaseKind.REMOVAL, CaseKind.VILLAGE_EXIT);
    }

    /** The approved cases of a kind that wait to be announced. */
    List<WorkItem> approved(CaseKind kind) {
        return at(kind, kind == CaseKind.COUNTY_EXIT ? Stage.OBJECTION_REVIEW : Stage.COUNTY_REVIEW, null);
    }

    /** A village with cases that wait. */
    public record Start(RegionCode village, String name, CaseKind kind, int cases) {}

    /** The villages and counties with cases that wait for a sheet of the level. */
    public List<Start> starts(NoticeLevel level) {
        return starts(Stream.of(CaseKind.values()).filter(level::issues).toList(), level::awaits);
    }

    /** The villages with cases at the stage at which cases of their kind wait for the actor. */
    public List<Start> starts(List<CaseKind> kinds, Function<CaseKind, Stage> stage) {
        List<Start> starts = new ArrayList<>();
        for (CaseKind kind : kinds) {
            byVillage(kind, stage.apply(kind))
                    .forEach((village, items) -> starts.add(new Start(village, name(village), kind, items.size())));
        }
        return starts;
    }

    private String name(RegionCode village) {
        return regions.find(village).map(Region::name).orElse(village.value());
    }

    private Map<RegionCode, List<WorkItem>> byVillage(CaseKind kind, Stage stage) {
        return at(kind, stage, null).stream()
                .collect(Collectors.groupingBy(
                        WorkItem::village,
                        () -> new TreeMap<>((a, b) -> a.value().compareTo(b.value())),
                        Collectors.toList()));
    }
}
