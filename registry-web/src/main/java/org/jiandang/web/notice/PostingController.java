package org.jiandang.web.notice;

import java.util.Optional;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeId;
import org.jiandang.notice.PostNotice;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that a sheet hangs: its photograph and the two who vouch for it. From then on its clock runs. */
@Controller
class PostingController {

    private final NoticeDesk desk;
    private final NoticePage page;
    private final Uploads uploads;
    private final Words words;
    private final Flash flash;

    PostingController(NoticeDesk desk, NoticePage page, Uploads uploads, Words words, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.uploads = uploads;
        this.words = words;
        this.flash = flash;
    }

    /** The form of a posting. */
    record PostForm(
            int version,
            String firstVerifier,
            String secondVerifier,
            @Nullable String reason,
            @Nullable MultipartFile photo) {}

    @PostMapping("/notices/{id:\\d{6}-\\d+}/post")
    @PreAuthorize(Access.KEEP_NOTICES)
    String post(
            @PathVariable String id,
            @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Notice notice = desk.find(NoticeId.of(id));
        page.require(form.firstVerifier(), "firstVerifier", errors);
        page.require(form.secondVerifier(), "secondVerifier", errors);
        Optional<Long> photo = errors.hasErrors()
                        && (form.photo() == null || form.photo().isEmpty())
                ? Optional.empty()
                : uploads.store(notice.village(), null, EvidenceKind.NOTICE_PHOTO, form.photo(), "photo", errors);
        uploads.require(photo, EvidenceKind.NOTICE_PHOTO, "photo", errors);
        if (!errors.hasErrors()) {
            try {
                desk.post(new PostNotice(
                        notice.id(),
                        form.version(),
                        photo.orElseThrow(),
                        form.firstVerifier(),
                        form.secondVerifier(),
                        form.reason()));
                flash.done(redirect, "notice.posted");
                return "redirect:/notices/" + id;
            } catch (StepNotAllowed refused) {
                errors.reject(refused.key(), words.say(refused));
            }
        }
        page.show(notice, model);
        return "notice/show";
    }
}
