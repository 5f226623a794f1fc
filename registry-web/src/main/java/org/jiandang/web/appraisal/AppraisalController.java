package org.jiandang.web.appraisal;

import org.jiandang.account.Acting;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Village meetings: the list, and one with its votes. */
@Controller
@RequestMapping("/appraisals")
class AppraisalController {

    private static final int RECENT = 100;

    private final AppraisalDesk desk;
    private final AppraisalPage page;

    AppraisalController(AppraisalDesk desk, AppraisalPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(Model model) {
        model.addAttribute(
                "items", page.rows(desk.recent(Acting.require().jurisdiction().region(), RECENT)));
        model.addAttribute("starts", page.starts());
        return "appraisal/list";
    }

    @GetMapping("/{county:\\d{6}}-{serial:\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String county, @PathVariable long serial, Model model) {
        page.show(desk.find(county, serial), model);
        return "appraisal/show";
    }
}
