package org.jiandang.web.objection;

import jakarta.validation.constraints.Size;
import org.jiandang.notice.NoticeId;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.screening.RedLine;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records an objection against an entry of a running notice. */
@Controller
class RecordingController {

    private final ObjectionDesk desk;
    private final Flash flash;

    RecordingController(ObjectionDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @PostMapping("/objections")
    @PreAuthorize(Access.KEEP_NOTICES)
    String record(
            @RequestParam String notice,
            @RequestParam int entry,
            @RequestParam @Size(max = 500) String content,
            @RequestParam(required = false) @Nullable String objector,
            @RequestParam(required = false) @Nullable String redLine,
            RedirectAttributes redirect) {
        RedLine line = redLine == null || redLine.isBlank() ? null : RedLine.valueOf(redLine);
        String who = objector == null || objector.isBlank() ? null : objector.strip();
        try {
            desk.record(new RecordObjection(NoticeId.of(notice), entry, who, content.strip(), line));
            flash.warn(redirect, "objection.recorded");
        } catch (StepNotAllowed refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/notices/" + notice;
    }
}
