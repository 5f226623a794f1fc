package org.jiandang.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.household.card.Section;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of a draft, one screen each; the first is the head. */
@Controller
@RequestMapping("/drafts/{key}/members")
class EntryMemberController {

    private final DraftStore drafts;
    private final EntryPage page;

    EntryMemberController(DraftStore drafts, EntryPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    /** Leads to the first member who is not entered yet. */
    @GetMapping
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String first(@PathVariable String key) {
        List<Integer> there = DraftCard.members(drafts.read(key).typing());
        return "redirect:/drafts/" + key + "/members/" + (there.isEmpty() ? 1 : there.get(0));
    }

    @GetMapping("/{no:\\d{1,2}}")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String form(@PathVariable String key, @PathVariable int no, Model model) {
        DraftStore.Draft draft = drafts.read(key);
        page.member(draft, no, faults(draft.typing(), no), model);
        return "entry/member";
    }

    @PostMapping("/{no:\\d{1,2}}")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String save(
            @PathVariable String key,
            @PathVariable int no,
            @RequestParam(defaultValue = "next") String go,
            HttpServletRequest request,
            Model model) {
        DraftStore.Draft draft = drafts.read(key);
        String prefix = DraftCard.prefix(no);
        Typing typed = Typing.of(request.getParameterMap(), prefix).under(prefix);
        Typing saved = typed.over(draft.typing().without(prefix));
        DraftStore.Draft now = drafts.save(draft, saved);
        List<FieldFault> faults = faults(saved, no);
        if (faults.isEmpty() && go.equals("next")) {
            return "redirect:/drafts/" + key + "/" + EntryStep.LIVING.key();
        }
        if (faults.isEmpty() && go.equals("another")) {
            List<Integer> there = DraftCard.members(saved);
            return "redirect:/drafts/" + key + "/members/" + (there.isEmpty() ? 1 : there.get(there.size() - 1) + 1);
        }
        page.member(now, no, faults, model);
        model.addAttribute("savedAt", now.savedAt());
        return "entry/member";
    }

    @PostMapping("/{no:\\d{1,2}}/remove")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String remove(@PathVariable String key, @PathVariable int no) {
        DraftStore.Draft draft = drafts.read(key);
        drafts.save(draft, draft.typing().without(DraftCard.prefix(no)));
        return "redirect:/drafts/" + key + "/members";
    }

    private static List<FieldFault> faults(Typing typing, int no) {
        return DraftCard.faults(typing, DraftCard.prefix(no), MEMBER);
    }

    /** The sections of a member's screen. */
    static final List<Section> MEMBER = List.of(
            Section.IDENTITY,
            Section.PARTICULARS,
            Section.HEALTH,
            Section.SCHOOLING,
            Section.WORK,
            Section.INSURANCE,
            Section.BENEFITS);
}
