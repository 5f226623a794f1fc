package org.jiandang.web.recheck;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.recheck.item.ItemRefused;
import org.jiandang.recheck.item.Shelf;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Fills the pages of findings and their verdicts. */
@Component
class ItemPages {

    private final ItemDesk desk;
    private final RecheckAreas areas;
    private final Words words;

    ItemPages(ItemDesk desk, RecheckAreas areas, Words words) {
        this.desk = desk;
        this.areas = areas;
        this.words = words;
    }

    /** A finding in words. */
    record Line(Item item, String text) {}

    static Shelf shelf(@Nullable String asked) {
        return asked == null || asked.isBlank() ? Shelf.OPEN : Shelf.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    String groups(RegionCode area, Shelf shelf, Model model) {
        model.addAttribute("groups", desk.groups(area, shelf));
        area(area, shelf, model);
        return "recheck/items";
    }

    String list(String code, Map<String, String> asked, HttpServletRequest request, Model model) {
        RegionCode area = RecheckAreas.of(asked.get("area"));
        Shelf shelf = shelf(asked.get("shelf"));
        String after = asked.get("after");
        String size = asked.get("size");
        int rows = Pager.size(size == null || !size.matches("\\d{1,3}") ? null : Integer.valueOf(size));
        List<Item> items =
                desk.list(area, code, shelf, after == null || after.isBlank() ? null : FindingId.of(after), rows);
        model.addAttribute("code", code);
        model.addAttribute("lines", items.stream().map(this::line).toList());
        String next = items.size() == rows ? items.get(rows - 1).finding().id().toString() : null;
        model.addAttribute("pager", Pager.of(request, areas.name(area), null, next, rows));
        area(area, shelf, model);
        return "recheck/item-list";
    }

    String show(Item item, Model model) {
        DataFinding finding = item.finding();
        model.addAttribute("item", item);
        model.addAttribute("text", line(item).text());
        model.addAttribute("remedy", words.find(finding.key() + ".remedy", finding.arguments()));
        model.addAttribute("verdicts", words.choices(VerdictForm.possible(item)));
        model.addAttribute("mayClose", ItemDesk.mayClose(Acting.require()));
        return "recheck/item";
    }

    void require(VerdictForm form, Errors errors) {
        if (form.verdict() == null || form.verdict().isBlank()) {
            errors.rejectValue("verdict", "recheck.verdict.missing", words.say("recheck.verdict.missing"));
        }
        if (form.ground() == null || form.ground().isBlank()) {
            errors.rejectValue("ground", "refusal.recheck.ground", words.say("refusal.recheck.ground"));
        }
    }

    /** What stands against a verdict, beside the field it is about. */
    void refuse(ItemRefused refused, Errors errors) {
        String text = words.say(refused);
        if (refused.key().endsWith(".evidence")) {
            errors.rejectValue("photo", refused.key(), text);
        } else {
            errors.rejectValue("verdict", refused.key(), text);
        }
    }

    private void area(RegionCode area, Shelf shelf, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("shelf", shelf);
        model.addAttribute("areas", areas.around(area));
        model.addAttribute("filter", Map.of("area", area.value(), "shelf", shelf.name()));
    }

    private Line line(Item item) {
        DataFinding finding = item.finding();
        return new Line(
                item, Objects.requireNonNullElse(words.find(finding.key(), finding.arguments()), finding.code()));
    }
}
