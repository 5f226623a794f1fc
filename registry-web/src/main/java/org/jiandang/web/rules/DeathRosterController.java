package org.jiandang.web.rules;

import java.io.IOException;
import org.jiandang.exchange.DeathSheet;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetReader;
import org.jiandang.household.deaths.DeathFile;
import org.jiandang.household.deaths.DeathRosterDesk;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's roster of reported deaths: brought as a workbook or CSV, read line by line, its numbers kept nowhere. */
@Controller
@RequestMapping("/rules/deaths")
class DeathRosterController {

    private final DeathRosterDesk desk;
    private final SheetReader reader;
    private final Flash flash;

    DeathRosterController(DeathRosterDesk desk, SheetReader reader, Flash flash) {
        this.desk = desk;
        this.reader = reader;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.KEEP_ROSTERS)
    String list(Model model) {
        model.addAttribute("files", desk.files());
        model.addAttribute("size", desk.size());
        return "rules/deaths";
    }

    @PostMapping
    @PreAuthorize(Access.KEEP_ROSTERS)
    String load(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            flash.refused(redirect, "exchange.refused.empty");
            return "redirect:/rules/deaths";
        }
        byte[] content = file.getBytes();
        String name = file.getOriginalFilename();
        try {
            DeathFile loaded = desk.load(
                    name == null || name.isBlank() ? "—" : name,
                    deaths -> reader.read(content, new DeathSheet(deaths)));
            flash.done(redirect, "rules.deaths.loaded", loaded.kept(), loaded.unread(), loaded.matched());
        } catch (FileRefused refused) {
            flash.refused(redirect, refused.key(), refused.arguments().toArray());
        }
        return "redirect:/rules/deaths";
    }
}
