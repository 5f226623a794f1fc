package org.jiandang.web.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.area.AreaTypeRefused;
import org.jiandang.policy.area.AreaTypeService;
import org.jiandang.policy.area.AreaTypeSet;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which places farm and which herd: the area, what lies directly under it, and setting one. */
@Controller
class AreaTypeController {

    private final AreaTypeService types;
    private final Regions regions;
    private final PolicyPlace place;
    private final Words words;
    private final Flash flash;

    AreaTypeController(AreaTypeService types, Regions regions, PolicyPlace place, Words words, Flash flash) {
        this.types = types;
        this.regions = regions;
        this.place = place;
        this.words = words;
        this.flash = flash;
    }

    /**
     * A place with what holds there.
     *
     * @param from the place it was set for, null where nothing holds
     */
    public record Row(
            Region region,
            @Nullable AreaTypeSet set,
            @Nullable String from) {}

    @GetMapping("/policies/{code:\\d{12}}/area-types")
    @PreAuthorize(Access.READ_PROFILES)
    String list(@PathVariable String code, Model model) {
        RegionCode region = place.fill(code, model);
        List<Region> below = regions.children(region);
        Map<RegionCode, AreaTypeSet> found =
                types.of(below.stream().map(Region::code).toList());
        model.addAttribute("here", row(place.find(region), types.of(region).orElse(null)));
        model.addAttribute(
                "below",
                below.stream().map(one -> row(one, found.get(one.code()))).toList());
        model.addAttribute("past", types.past(region));
        model.addAttribute("maySet", types.maySet(Acting.require(), region));
        model.addAttribute("choices", words.choices(List.of(AreaType.FARMING, AreaType.PASTORAL)));
        model.addAttribute("asked", new LinkedHashMap<>(Map.of("type", "", "document", "")));
        return "policy/area-types";
    }

    @PostMapping("/policies/{code:\\d{12}}/area-types")
    @PreAuthorize(Access.CHANGE_POLICY)
    String set(
            @PathVariable String code,
            @RequestParam(defaultValue = "ANY") String type,
            @RequestParam(defaultValue = "") String document,
            Model model,
            RedirectAttributes redirect) {
        RegionCode region = place.fill(code, model);
        try {
            AreaType chosen = AreaType.valueOf(type.isEmpty() ? "ANY" : type);
            types.set(region, chosen, document);
            flash.done(redirect, "policy.areaType.set", place.nameOf(region), words.of(chosen));
        } catch (AreaTypeRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/policies/" + region + "/area-types";
    }

    private Row row(Region region, @Nullable AreaTypeSet set) {
        return new Row(region, set, set == null ? null : place.nameOf(set.region()));
    }
}
