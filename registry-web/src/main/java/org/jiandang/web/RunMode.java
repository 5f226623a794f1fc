package org.jiandang.web;

import org.jiandang.demo.UseMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Demonstration, or real use ({@code --demo=none}). */
@Component
public class RunMode {

    private final boolean demo;
    private final boolean secureCookies;

    RunMode(
            @Value("${" + UseMode.SETTING + ":#{null}}") @Nullable String demo,
            @Value("${registry.cookies.secure:}") String secureCookies) {
        this.demo = UseMode.of(demo).orElseThrow() == UseMode.DEMONSTRATION;
        this.secureCookies = secureCookies.isEmpty() ? !this.demo : Boolean.parseBoolean(secureCookies);
    }

    /** Invented people, plain http, log-ins printed at the start. */
    public boolean isDemo() {
        return demo;
    }

    /** Cookies are sent over TLS only. */
    public boolean hasSecureCookies() {
        return secureCookies;
    }
}
