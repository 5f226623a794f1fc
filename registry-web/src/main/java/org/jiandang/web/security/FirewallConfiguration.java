package org.jiandang.web.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is refused before anything of the application sees it. */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

    /** Names of fields are our own words; a name of a thousand levels is none. */
    private static final int LONGEST_NAME = 200;

    /** Strict about paths, methods, and characters that no text has. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        firewall.setAllowedParameterNames(name -> name.length() <= LONGEST_NAME && isText(name));
        firewall.setAllowedParameterValues(FirewallConfiguration::isText);
        return firewall;
    }

    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
