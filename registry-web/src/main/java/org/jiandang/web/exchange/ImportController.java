package org.jiandang.web.exchange;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a batch: brought, its year and day said, let in, given up, taken back. */
@Controller
class ImportController {
    private static final int FIRST_YEAR = 2005;

    private final ImportDesk desk;
    private final ImportPage page;
    private final Flash flash;
    private final Clock clock;

    ImportController(ImportDesk desk, ImportPage page, Flash flash, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.flash = flash;
        this.clock = clock;
    }

    @PostMapping("/imports")
    @PreAuthorize(Access.IMPORT)
    String upload(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            flash.refused(redirect, "exchange.refused.empty");
            return "redirect:/imports";
        }
        String name = file.getOriginalFilename();
        return to(desk.upload(name == null ? "" : name, file.getBytes()).id());
    }

    @GetMapping("/imports/{id}")
    @PreAuthorize(Access.READ_IMPORTS)
    String show(@PathVariable String id, Model model) {
        return page.show(desk.view(batch(id)), model);
    }

    @PostMapping("/imports/{id}/check")
    @PreAuthorize(Access.IMPORT)
    String check(
            @PathVariable String id,
            @RequestParam String year,
            @RequestParam String recordDate,
            @RequestParam(defaultValue = "false") boolean hiddenSeen,
            RedirectAttributes redirect) {
        BatchView view = desk.view(batch(id));
        LocalDate today = LocalDate.now(clock);
        Integer dataYear = year(year, today);
        LocalDate day = day(recordDate);
        if (dataYear == null || day == null || day.isAfter(today)) {
            flash.refused(redirect, dataYear == null ? "exchange.year.wrong" : "exchange.date.wrong");
        } else if (!view.file().notes().hidden().isEmpty() && !hiddenSeen) {
            flash.refused(redirect, "exchange.hidden.unseen");
        } else {
            desk.check(view.id(), dataYear, day);
        }
        return to(view.id());
    }

    @PostMapping("/imports/{id}/commit")
    @PreAuthorize(Access.IMPORT)
    String commit(@PathVariable String id, @RequestParam String mode, RedirectAttributes redirect) {
        return moved(id, redirect, null, batch -> desk.commit(batch, "skip".equals(mode)));
    }

    @PostMapping("/imports/{id}/discard")
    @PreAuthorize(Access.IMPORT)
    String discard(@PathVariable String id, RedirectAttributes redirect) {
        return moved(id, redirect, "exchange.discarded", desk::discard);
    }

    @PostMapping("/imports/{id}/undo")
    @PreAuthorize(Access.IMPORT)
    String undo(@PathVariable String id, @RequestParam @Size(max = 200) String reason, RedirectAttributes redirect) {
        return moved(id, redirect, "exchange.undone", batch -> desk.undo(batch, reason));
    }

    private String moved(
            String id, RedirectAttributes redirect, @Nullable String done, java.util.function.Consumer<BatchId> move) {
        BatchId batch = batch(id);
        try {
            move.accept(batch);
            if (done != null) {
                flash.done(redirect, done);
            }
        } catch (MovedOn | FileRefused refused) {
            flash.refused(redirect, refused.key(), refused.arguments().toArray());
        }
        return to(batch);
    }

    private static String to(BatchId id) {
        return "redirect:/imports/" + id;
    }

    static BatchId batch(String id) {
        try {
            return BatchId.of(id);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("import", id);
        }
    }

    private static @Nullable Integer year(String text, LocalDate today) {
        if (!text.strip().matches("20\\d\\d")) {
            return null;
        }
        int year = Integer.parseInt(text.strip());
        return year < FIRST_YEAR || year > today.getYear() ? null : year;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static boolean isWorking(BatchView batch) {
        return batch.state() == BatchState.CHECKING || batch.state() == BatchState.COMMITTING;
    }
}
