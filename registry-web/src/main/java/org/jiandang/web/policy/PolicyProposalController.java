package org.jiandang.web.policy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.change.ProposalRefused;
import org.jiandang.policy.change.ProposalState;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals: listed, shown beside what holds today, released or refused by a second person, taken back by the first. */
@Controller
class PolicyProposalController {

    private final ProposalDesk desk;
    private final WhatIfService whatIfs;
    private final ProposePage page;
    private final PolicyPlace place;
    private final RegistryClock clock;
    private final Flash flash;

    PolicyProposalController(
            ProposalDesk desk,
            WhatIfService whatIfs,
            ProposePage page,
            PolicyPlace place,
            RegistryClock clock,
            Flash flash) {
        this.desk = desk;
        this.whatIfs = whatIfs;
        this.page = page;
        this.place = place;
        this.clock = clock;
        this.flash = flash;
    }

    @GetMapping("/policies/proposals")
    @PreAuthorize(Access.READ_PROPOSALS)
    String list(Model model) {
        model.addAttribute("proposals", desk.latest());
        model.addAttribute("own", Acting.require().jurisdiction().region());
        return "policy/proposals";
    }

    @GetMapping("/policies/proposals/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_PROPOSALS)
    String show(@PathVariable String id, Model model) {
        Proposal proposal = desk.find(id(id));
        place.fill(proposal.area().value(), model);
        boolean open = proposal.state() == ProposalState.PROPOSED;
        model.addAttribute("proposal", proposal);
        model.addAttribute("now", page.inForce(proposal.area(), proposal.key()).orElse(null));
        model.addAttribute("mayRelease", desk.mayRelease(proposal));
        model.addAttribute(
                "mayWithdraw",
                open && proposal.proposedBy().person().equals(Acting.require().person()));
        model.addAttribute("late", open && isLate(proposal, clock.today()));
        model.addAttribute(
                "whatIfs",
                whatIfs.latest().stream()
                        .filter(one -> proposal.id().equals(one.proposal()))
                        .toList());
        return "policy/proposal";
    }

    @StepUp
    @PostMapping("/policies/proposals/{id:\\d{6}-\\d+}/decision")
    @PreAuthorize(Access.CHANGE_POLICY)
    String decide(
            @PathVariable String id,
            @RequestParam String action,
            @RequestParam(defaultValue = "") @Size(max = 500) String note,
            RedirectAttributes redirect) {
        Proposal proposal = desk.find(id(id));
        try {
            Proposal ended = switch (action) {
                case "release" -> desk.release(proposal.id(), note);
                case "refuse" -> desk.refuse(proposal.id(), note);
                case "withdraw" -> desk.withdraw(proposal.id(), note);
                default -> throw new IllegalArgumentException("no such decision: " + action);
            };
            flash.done(redirect, "policy.ended." + ended.state(), ended.from());
        } catch (ProposalRefused refused) {
            flash.refused(redirect, (Refusal) refused);
        }
        return "redirect:/policies/proposals/" + proposal.id();
    }

    private static boolean isLate(Proposal proposal, LocalDate today) {
        return !proposal.fillsGap() && !proposal.from().isAfter(today);
    }

    private static ProposalId id(String text) {
        return ProposalId.parse(text).orElseThrow(() -> new NotFound("proposal", text));
    }
}
