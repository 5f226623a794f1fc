package org.jiandang.web.recheck;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.RegistryClock;
import org.jiandang.recheck.special.Conclusion;
import org.jiandang.recheck.special.SpecialCount;
import org.jiandang.recheck.special.SpecialCursor;
import org.jiandang.recheck.special.SpecialDesk;
import org.jiandang.recheck.special.SpecialList;
import org.jiandang.recheck.special.SpecialQuery;
import org.jiandang.recheck.special.SpecialRow;
import org.jiandang.region.RegionCode;
import org.jiandang.web.oversight.ReadingRecord;
import org.jiandang.web.page.Pager;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the special lists. */
@Component
class SpecialPages {

    private static final int MOST_PRINTED = 1000;

    private final SpecialDesk desk;
    private final RecheckAreas areas;
    private final Words words;
    private final Figures figures;
    private final RegistryClock clock;

    SpecialPages(SpecialDesk desk, RecheckAreas areas, Words words, Figures figures, RegistryClock clock) {
        this.desk = desk;
        this.areas = areas;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** A row with its reasons in words. */
    record Line(SpecialRow row, String reasons) {}

    static SpecialQuery query(String list, Map<String, String> asked) {
        String reason = asked.get("reason");
        return new SpecialQuery(
                SpecialList.of(list),
                RecheckAreas.of(asked.get("area")),
                reason == null || reason.isBlank() ? null : reason);
    }

    String index(RegionCode area, Model model) {
        model.addAttribute("counts", desk.counts(area));
        area(area, null, model);
        return "special/index";
    }

    String list(SpecialQuery query, Map<String, String> asked, HttpServletRequest request, Model model) {
        String size = asked.get("size");
        String after = asked.get("after");
        int rows = Pager.size(size == null || !size.matches("\\d{1,3}") ? null : Integer.valueOf(size));
        List<SpecialRow> found = desk.rows(
                query, after == null || after.isBlank() ? SpecialCursor.START : SpecialCursor.of(after), rows);
        SpecialCount count = fill(query, found, model);
        String next = found.size() == rows ? found.get(rows - 1).cursor().toString() : null;
        model.addAttribute(
                "pager", Pager.of(request, words.say("special.total", figures.count(count.rows())), null, next, rows));
        model.addAttribute("mayVisit", query.list().isVisited() && SpecialDesk.mayVisit(Acting.require()));
        model.addAttribute("conclusions", words.choices(Conclusion.class));
        model.addAttribute("today", clock.today());
        return "special/list";
    }

    String print(SpecialQuery query, Model model) {
        List<SpecialRow> found = desk.rows(query, SpecialCursor.START, MOST_PRINTED);
        SpecialCount count = fill(query, found, model);
        model.addAttribute("more", count.rows() > found.size());
        model.addAttribute("today", clock.today());
        model.addAttribute(ReadingRecord.DETAIL, query.area() + " rows=" + found.size());
        return "special/print";
    }

    private SpecialCount fill(SpecialQuery query, List<SpecialRow> found, Model model) {
        SpecialCount count = desk.count(query);
        model.addAttribute("list", query.list());
        model.addAttribute("count", count);
        model.addAttribute(
                "lines", found.stream().map(row -> line(query.list(), row)).toList());
        model.addAttribute("reasons", reasons(query.list()));
        area(query.area(), query.reason(), model);
        return count;
    }

    private List<Choice> reasons(SpecialList list) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("special.reason.all")));
        list.reasons().forEach(reason -> choices.add(new Choice(reason, reason(list, reason))));
        return choices;
    }

    private Line line(SpecialList list, SpecialRow row) {
        return new Line(
                row,
                String.join(
                        words.say("app.comma"),
                        row.reasons().stream()
                                .map(reason -> reason(list, reason))
                                .toList()));
    }

    /** Of a list by rules the code of the rule. */
    private String reason(SpecialList list, String reason) {
        return list.reasons().isEmpty() ? reason : words.say("special." + list + "." + reason);
    }

    private void area(RegionCode area, @Nullable String reason, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("areas", areas.around(area));
        model.addAttribute("filter", Map.of("area", area.value(), "reason", reason == null ? "" : reason));
    }
}
