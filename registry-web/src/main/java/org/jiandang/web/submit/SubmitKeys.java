package org.jiandang.web.submit;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives each form of each page a key of its own; in templates through {@code fragments/submit}. */
@Component
public class SubmitKeys {

    public String next() {
        return UUID.randomUUID().toString();
    }
}
