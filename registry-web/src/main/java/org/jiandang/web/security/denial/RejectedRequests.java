package org.jiandang.web.security.denial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall refuses is a bad request, and on record where somebody is signed in. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private final Denials denials;

    RejectedRequests(Denials denials) {
        this.denials = denials;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        denials.recordOutside(request, HttpServletResponse.SC_BAD_REQUEST, "FIREWALL");
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
