package org.jiandang.web.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
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

    Waiting(WorkQueue queue) {
        this.queue = queue;
    }

    /** The waiting cases of a kind at a stage, in a village where one is named. */
    public List<WorkItem> at(CaseKind kind, Stage stage, @Nullable RegionCode village) {
        return queue.page(new WorkFilter(kind, stage, village, null), null, MOST)
                .items();
    }

    /** The same by village. */
    public Map<RegionCode, List<WorkItem>> byVillage(CaseKind kind, Stage stage) {
        return at(kind, stage, null).stream()
                .collect(Collectors.groupingBy(
                        WorkItem::village,
                        () -> new TreeMap<>((a, b) -> a.value().compareTo(b.value())),
                        Collectors.toList()));
    }
}
