package org.jiandang.web.error;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The message keys of the error page by status; what has no words of its own is a malformed request or a failure. */
@Component("errorWords")
class ErrorWords {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 413, 422, 500, 503, 507);
    private static final int SERVER = 500;

    public String title(@Nullable Integer status) {
        return "error." + known(status) + ".title";
    }

    public String text(@Nullable Integer status) {
        return "error." + known(status) + ".text";
    }

    private static int known(@Nullable Integer status) {
        if (status != null && KNOWN.contains(status)) {
            return status;
        }
        return status == null || status >= SERVER ? SERVER : 400;
    }
}
