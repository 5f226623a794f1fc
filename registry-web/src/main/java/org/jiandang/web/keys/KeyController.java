package org.jiandang.web.keys;

import java.util.function.LongConsumer;
import org.jiandang.account.Acting;
import org.jiandang.keys.KeyDesk;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotation;
import org.jiandang.keys.KeyRotationRefused;
import org.jiandang.keys.RotationState;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vault's keys: which there are, how much stands under each, and their change by two people. */
@Controller
class KeyController {

    private final KeyDesk desk;
    private final Words words;
    private final Flash flash;

    KeyController(KeyDesk desk, Words words, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/admin/keys")
    @PreAuthorize(Access.CHANGE_KEYS)
    String show(Model model) {
        var latest = desk.latest();
        KeyRotation open =
                latest.stream().filter(KeyController::isOpen).findFirst().orElse(null);
        model.addAttribute("form", new RotationForm("", ""));
        model.addAttribute("kinds", words.choices(KeyKind.class));
        model.addAttribute("keys", desk.overview());
        model.addAttribute("rotations", latest);
        model.addAttribute("open", open);
        model.addAttribute("mayConfirm", open != null && mayConfirm(open));
        return "keys/show";
    }

    @PostMapping("/admin/keys")
    @PreAuthorize(Access.CHANGE_KEYS)
    @StepUp
    String ask(@ModelAttribute("form") RotationForm form, RedirectAttributes redirect) {
        KeyKind kind = KeyKind.valueOf(form.kind());
        return done(redirect, "keys.asked", 0, id -> desk.ask(kind, form.reason()));
    }

    @PostMapping("/admin/keys/{id:\\d+}/confirm")
    @PreAuthorize(Access.CHANGE_KEYS)
    @StepUp
    String confirm(@PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "keys.confirmed", id, desk::confirm);
    }

    @PostMapping("/admin/keys/{id:\\d+}/withdraw")
    @PreAuthorize(Access.CHANGE_KEYS)
    String withdraw(@PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "keys.withdrawn", id, desk::withdraw);
    }

    @PostMapping("/admin/keys/{id:\\d+}/stop")
    @PreAuthorize(Access.CHANGE_KEYS)
    String stop(@PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "keys.stopping", id, desk::stop);
    }

    @PostMapping("/admin/keys/{id:\\d+}/resume")
    @PreAuthorize(Access.CHANGE_KEYS)
    @StepUp
    String resume(@PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "keys.resumed", id, desk::resume);
    }

    private String done(RedirectAttributes redirect, String said, long id, LongConsumer act) {
        try {
            act.accept(id);
            flash.done(redirect, said);
        } catch (KeyRotationRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/admin/keys";
    }

    private static boolean isOpen(@Nullable KeyRotation rotation) {
        return rotation != null
                && rotation.state() != RotationState.DONE
                && rotation.state() != RotationState.WITHDRAWN;
    }

    private static boolean mayConfirm(KeyRotation open) {
        return open.state() == RotationState.ASKED
                && !open.asked().person().equals(Acting.require().person());
    }
}
