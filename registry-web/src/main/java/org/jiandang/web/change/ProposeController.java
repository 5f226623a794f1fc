package org.jiandang.web.change;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.Section;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes a change: a member event, a new head, a correction of a settled fact, a move or an end. */
@Controller
@RequestMapping("/households/{id:\\d{6}-\\d+}/changes/new")
class ProposeController {

    private final HouseholdReading reading;
    private final ChangeDesk desk;
    private final ChangeForms forms;
    private final ChangePage page;
    private final FormErrors errors;
    private final EvidenceService evidence;
    private final Flash flash;

    ProposeController(
            HouseholdReading reading,
            ChangeDesk desk,
            ChangeForms forms,
            ChangePage page,
            FormErrors errors,
            EvidenceService evidence,
            Flash flash) {
        this.reading = reading;
        this.desk = desk;
        this.forms = forms;
        this.page = page;
        this.errors = errors;
        this.evidence = evidence;
        this.flash = flash;
    }

    /** Which change; a link from a section leads straight to its correction. */
    @GetMapping
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String choose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer member,
            Model model) {
        if (section != null) {
            return "redirect:/households/" + id + "/changes/new/correction?section=" + section + "&year=" + year
                    + (member == null ? "" : "&member=" + member);
        }
        model.addAttribute("view", reading.view(HouseholdId.of(id), null));
        model.addAttribute("events", List.of(ChangeEvent.values()));
        return "change/choose";
    }

    @GetMapping("/{event:joins|leaves|head|correction|moves|ends}")
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String form(
            @PathVariable String id,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer member,
            Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        page.begin(view, ChangeEvent.of(event), section(section), member, model);
        return "change/propose";
    }

    @PostMapping("/{event:joins|leaves|head|correction|moves|ends}")
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String propose(
            @PathVariable String id,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            @RequestParam(name = "_submit") String key,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ChangeEvent of = ChangeEvent.of(event);
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        ChangeForms.Reading read = forms.read(of, view, section(section), typing);
        errors.put(read.faults(), "", form);
        List<String> proofs = form.hasErrors() ? List.of() : proofs(view, proof, form);
        if (read.change() == null || form.hasErrors()) {
            page.again(view, of, section(section), typing, read, form, model);
            return "change/propose";
        }
        Proposed proposed = desk.propose(
                new ProposeChange(key, view.register().id(), Objects.requireNonNull(read.change()), note, proofs));
        if (proposed.id() == null) {
            errors.put(proposed.findings(), place -> place.section() + "." + place.field(), form);
            page.again(view, of, section(section), typing, read, form, model);
            return "change/propose";
        }
        flash.done(redirect, proposed.rivals().isEmpty() ? "change.proposed" : "change.proposed.rivals");
        return "redirect:/changes/" + proposed.id();
    }

    private List<String> proofs(HouseholdView view, @Nullable MultipartFile file, BindingResult form)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return List.of();
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "proof");
            return List.of(evidence.store(new StoreEvidence(
                            view.register().village(), null, EvidenceKind.OTHER, name, file.getBytes()))
                    .id()
                    .toString());
        } catch (EvidenceRefused refused) {
            form.rejectValue("proof", refused.key(), page.say(refused));
            return List.of();
        }
    }

    private static @Nullable Section section(@Nullable String key) {
        for (Section one : Section.values()) {
            if (one.key().equals(key)) {
                return one;
            }
        }
        return null;
    }
}
