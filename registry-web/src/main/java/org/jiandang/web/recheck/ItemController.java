package org.jiandang.web.recheck;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.finding.FindingId;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.recheck.item.ItemRefused;
import org.jiandang.recheck.item.Shelf;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work lists of a re-check by rule and area, and the verdict on each finding. */
@Controller
class ItemController {

    private final ItemDesk desk;
    private final ItemPages pages;
    private final Uploads uploads;
    private final Flash flash;

    ItemController(ItemDesk desk, ItemPages pages, Uploads uploads, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.uploads = uploads;
        this.flash = flash;
    }

    @GetMapping("/recheck-items")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String groups(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String shelf,
            Model model) {
        return pages.groups(RecheckAreas.of(area), ItemPages.shelf(shelf), model);
    }

    @GetMapping("/recheck-items/rule/{code}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String list(
            @PathVariable String code,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        return pages.list(code, asked, request, model);
    }

    @GetMapping("/recheck-items/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String show(@PathVariable String id, Model model) {
        model.addAttribute("form", VerdictForm.EMPTY);
        return pages.show(desk.find(FindingId.of(id)), model);
    }

    @PostMapping("/recheck-items/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.CLOSE_FINDINGS)
    String close(
            @PathVariable String id,
            @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Item item = desk.find(FindingId.of(id));
        RegionCode village = item.finding().village();
        pages.require(form, errors);
        Long photo = uploads.store(village, null, EvidenceKind.VISIT_PHOTO, form.photo(), "photo", errors)
                .orElse(null);
        if (!errors.hasErrors()) {
            try {
                desk.close(form.command(item.finding().id(), photo));
                flash.done(redirect, "recheck.item.closed");
                return "redirect:/recheck-items/rule/" + item.finding().code() + "?area=" + village + "&shelf="
                        + (item.isToMend() ? Shelf.TO_MEND : Shelf.OPEN);
            } catch (ItemRefused refused) {
                pages.refuse(refused, errors);
            }
        }
        return pages.show(desk.find(FindingId.of(id)), model);
    }

    /** The shelves, for the tabs of the pages. */
    @ModelAttribute("shelves")
    List<Shelf> shelves() {
        return List.of(Shelf.values());
    }
}
