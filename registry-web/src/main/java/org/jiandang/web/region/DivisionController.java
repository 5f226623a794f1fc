package org.jiandang.web.region;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.region.RegionService;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a newer year's list of divisions. */
@Controller
@PreAuthorize(Access.KEEP_REGIONS)
class DivisionController {

    /** A code that stands in no bundle: the sentence is already said, with its arguments. */
    private static final String SAID = "said";

    private static final long LARGEST = 20L * 1024 * 1024;

    private final RegionService service;
    private final Words words;
    private final Flash flash;

    DivisionController(RegionService service, Words words, Flash flash) {
        this.service = service;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/admin/regions")
    String form(Model model) {
        model.addAttribute("form", new DivisionForm("", null));
        return "region/divisions";
    }

    @PostMapping("/admin/regions")
    String load(@ModelAttribute("form") DivisionForm form, BindingResult errors, RedirectAttributes redirect)
            throws IOException {
        MultipartFile file = form.file();
        LocalDate edition = date(form.edition(), errors);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            reject(errors, "file", "divisions.file.missing");
        } else if (edition != null) {
            try {
                RegionChanges changes = service.load(name(file), file.getBytes(), edition);
                flash.done(redirect, "divisions.loaded", changes.added(), changes.renamed(), changes.ended());
                return "redirect:/admin/regions";
            } catch (RegionFileRefused refused) {
                errors.rejectValue("file", SAID, words.say(refused.key(), refused.arguments()));
            }
        }
        return "region/divisions";
    }

    private @Nullable LocalDate date(String text, BindingResult errors) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            reject(errors, "edition", "divisions.edition.wrong");
            return null;
        }
    }

    private void reject(BindingResult errors, String field, String key) {
        errors.rejectValue(field, SAID, words.say(key));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank()
                ? "divisions.csv"
                : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
