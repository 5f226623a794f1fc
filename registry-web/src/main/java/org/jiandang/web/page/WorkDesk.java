package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.account.Actor;
import org.springframework.ui.Model;

/** The work queue as the first page shows it; the feature that keeps the queue provides it. */
public interface WorkDesk {

    /** How many items wait for the actor. */
    int waiting(Actor actor);

    /** Fills the model of the first page and names its template. */
    String home(Actor actor, Model model, HttpServletRequest request);
}
