package org.jiandang.web.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the form of a proposal. */
@Controller
class ProposalController {

    private final HouseholdReading reading;
    private final ChangeDesk desk;
    private final ChangeForms forms;
    private final ChangePage page;
    private final FormErrors errors;
    private final Uploads uploads;
    private final Flash flash;

    ProposalController(
            HouseholdReading reading,
            ChangeDesk desk,
            ChangeForms forms,
            ChangePage page,
            FormErrors errors,
            Uploads uploads,
            Flash flash) {
        this.reading = reading;
        this.desk = desk;
        this.forms = forms;
        this.page = page;
        this.errors = errors;
        this.uploads = uploads;
        this.flash = flash;
    }

    @PostMapping("/households/{id:\\d{6}-\\d+}/changes/new/{event:joins|leaves|head|correction|moves|ends}")
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String propose(
            @PathVariable String id,
            @PathVariable String event,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(name = "_submit") String key,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        ChangeEvent of = ChangeEvent.of(event);
        HouseholdView view = reading.view(HouseholdId.of(id), asked.year());
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        ChangeForms.Reading read = forms.read(of, view, asked.of(), typing);
        errors.put(read.faults(), "", form);
        List<String> proofs = form.hasErrors() ? List.of() : proofs(view, asked.proof(), form);
        if (read.change() == null || form.hasErrors()) {
            page.again(view, of, asked.of(), typing, read, form, model);
            return "change/propose";
        }
        Proposed proposed =
                desk.propose(new ProposeChange(key, view.register().id(), read.change(), asked.note(), proofs));
        if (proposed.id() == null) {
            errors.put(proposed.findings(), place -> place.section() + "." + place.field(), form);
            page.again(view, of, asked.of(), typing, read, form, model);
            return "change/propose";
        }
        flash.done(redirect, proposed.rivals().isEmpty() ? "change.proposed" : "change.proposed.rivals");
        return "redirect:/changes/" + proposed.id();
    }

    private List<String> proofs(HouseholdView view, @Nullable MultipartFile file, BindingResult form) {
        var village = view.register().village();
        return uploads.store(village, null, EvidenceKind.OTHER, file, "proof", form).stream()
                .map(serial -> village.countyCode() + "-" + serial)
                .toList();
    }
}
