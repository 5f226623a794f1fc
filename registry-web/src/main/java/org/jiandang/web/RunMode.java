package org.jiandang.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Demonstration, or real use ({@code --demo=none}). */
@Component
public class RunMode {

    private static final String REAL = "none";

    private final boolean demo;
    private final boolean secureCookies;

    RunMode(@Value("${demo:example}") String demo, @Value("${registry.cookies.secure:}") String secureCookies) {
        this.demo = !REAL.equals(demo);
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
