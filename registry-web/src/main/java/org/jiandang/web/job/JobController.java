package org.jiandang.web.job;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jiandang.job.Job;
import org.jiandang.job.JobState;
import org.jiandang.job.Jobs;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Follows a job of one's own. */
@Controller
class JobController {
    private static final int LATEST = 20;

    private final Jobs jobs;
    private final Clock clock;

    JobController(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    @PreAuthorize(Access.OWN_JOBS)
    String list(Model model) {
        model.addAttribute("jobs", jobs.mine(LATEST));
        return "job/list";
    }

    @GetMapping("/jobs/{id}")
    @PreAuthorize(Access.OWN_JOBS)
    String show(@PathVariable long id, Model model) {
        fill(id, model);
        return "job/show";
    }

    /** The changing part alone; a job that is done leads to its result. */
    @GetMapping("/jobs/{id}/progress")
    @PreAuthorize(Access.OWN_JOBS)
    String progress(@PathVariable long id, Model model, HttpServletRequest request, HttpServletResponse response) {
        Job job = fill(id, model);
        if (job.state() == JobState.DONE && job.result() != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + job.result());
        } else if (job.state().ended()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "job/progress :: progress";
    }

    @PostMapping("/jobs/{id}/cancel")
    @PreAuthorize(Access.OWN_JOBS)
    String cancel(@PathVariable long id) {
        jobs.find(id).orElseThrow(() -> new NotFound("job", id));
        jobs.cancel(id);
        return "redirect:/jobs/" + id;
    }

    private Job fill(long id, Model model) {
        Job job = jobs.find(id).orElseThrow(() -> new NotFound("job", id));
        model.addAttribute("job", job);
        model.addAttribute(
                "remaining",
                job.remaining(clock.instant()).map(left -> left.toSeconds() + 1).orElse(null));
        return job;
    }
}
