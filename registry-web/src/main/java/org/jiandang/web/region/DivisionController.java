package org.jiandang.web.region;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jiandang.account.Acting;
import org.jiandang.authority.AuthorityRefused;
import org.jiandang.authority.DivisionDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Newer lists of divisions: proposed by one, released by another, applied by the system administrator. */
@Controller
@RequestMapping("/admin/regions")
class DivisionController {

    /** A code that stands in no bundle: the sentence is already said, with its arguments. */
    private static final String SAID = "said";

    private static final long LARGEST = 20L * 1024 * 1024;

    private final DivisionDesk desk;
    private final Words words;
    private final Flash flash;

    DivisionController(DivisionDesk desk, Words words, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.SEE_DIVISIONS)
    String all(Model model) {
        model.addAttribute("form", new DivisionForm("", "", null));
        model.addAttribute("proposals", desk.latest());
        return "region/divisions";
    }

    @PostMapping
    @PreAuthorize(Access.PROPOSE_DIVISIONS)
    String propose(
            @ModelAttribute("form") DivisionForm form, BindingResult errors, Model model, RedirectAttributes redirect)
            throws IOException {
        MultipartFile file = form.file();
        LocalDate edition = date(form.edition(), errors);
        if (form.reason().isBlank()) {
            reject(errors, "reason", "divisions.reason.missing");
        }
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            reject(errors, "file", "divisions.file.missing");
        } else if (edition != null && !errors.hasErrors()) {
            try {
                long serial = desk.propose(name(file), file.getBytes(), edition, form.reason());
                flash.done(redirect, "divisions.proposed");
                return "redirect:/admin/regions/" + serial;
            } catch (RegionFileRefused | AuthorityRefused refused) {
                errors.rejectValue("file", SAID, words.say(refused));
            }
        }
        model.addAttribute("proposals", desk.latest());
        return "region/divisions";
    }

    @GetMapping("/{serial:\\d+}")
    @PreAuthorize(Access.SEE_DIVISIONS)
    String one(@PathVariable long serial, Model model) {
        var proposal = desk.view(serial);
        model.addAttribute("proposal", proposal);
        model.addAttribute("person", Acting.require().person());
        if (proposal.isOpen()) {
            try {
                model.addAttribute("list", desk.list(serial));
            } catch (RegionFileRefused overtaken) {
                model.addAttribute("overtaken", words.say(overtaken));
            }
        }
        return "region/division";
    }

    @StepUp
    @PostMapping("/{serial:\\d+}/decision")
    @PreAuthorize(Access.SEE_DIVISIONS)
    String decide(
            @PathVariable long serial,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        try {
            switch (action) {
                case "release" -> desk.release(serial);
                case "refuse" -> desk.refuse(serial, note);
                case "withdraw" -> desk.withdraw(serial);
                case "apply" -> {
                    var changes = desk.apply(serial);
                    flash.done(redirect, "divisions.loaded", changes.added(), changes.renamed(), changes.ended());
                    return "redirect:/admin/regions/" + serial;
                }
                default -> throw new NotFound("action", action);
            }
            flash.done(redirect, "divisions.done." + action);
        } catch (RegionFileRefused | AuthorityRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/admin/regions/" + serial;
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
