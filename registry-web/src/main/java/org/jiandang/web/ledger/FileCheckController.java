package org.jiandang.web.ledger;

import org.jiandang.ledger.export.ExportRefused;
import org.jiandang.ledger.export.FileCheck;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Checks a file against the hashes of what was exported. */
@Controller
class FileCheckController {

    private final FileCheck files;
    private final Words words;

    FileCheckController(FileCheck files, Words words) {
        this.files = files;
        this.words = words;
    }

    @GetMapping("/exports/check")
    @PreAuthorize(Access.EXPORT)
    String check(@RequestParam(defaultValue = "") String sha256, Model model) {
        model.addAttribute("asked", new Asked(sha256.strip()));
        if (!sha256.isBlank()) {
            try {
                model.addAttribute("export", files.ofHash(sha256).orElse(null));
                model.addAttribute("looked", true);
            } catch (ExportRefused refused) {
                model.addAttribute("wrong", words.find(refused.key(), refused.arguments()));
            }
        }
        return "ledger/check";
    }

    /** The hash as it was typed. */
    record Asked(String sha256) {}
}
