package org.jiandang.persistence.start;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * In real use passwords and people's data travel over TLS: the registry's own, or that of a proxy it is told to believe. A registry that answers only
 * its own machine is no exception: behind a proxy there it would take everybody for the proxy, in the record as in throttling, so either the proxy is
 * named or it is said that there is none.
 */
final class TransportCheck {

    private static final List<String> OWN_TLS =
            List.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

    /** Addresses of documentation, which are nobody's proxy. */
    private static final List<String> NOBODYS = List.of("203.0.113.7", "2001:db8::7");

    private TransportCheck() {}

    static void pass(Environment settings) {
        boolean proxied = StringUtils.hasText(settings.getProperty("server.forward-headers-strategy"))
                && !"none".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy"));
        if (proxied) {
            mustNameItsProxies(settings);
            return;
        }
        if (hasOwnTls(settings)) {
            return;
        }
        if (!answersOwnMachineOnly(settings)) {
            throw new RefusedToStart(
                    "In real use nobody may reach the registry without TLS.",
                    "Either give it a certificate (server.ssl.certificate, server.ssl.certificate-private-key), or put a TLS proxy in front and name it:"
                            + " server.forward-headers-strategy=native and " + PROXIES
                            + "=<pattern of the proxy's address>.");
        }
        if (!"none".equalsIgnoreCase(settings.getProperty("registry.proxy"))) {
            throw new RefusedToStart(
                    "The registry answers its own machine only and does not know who stands before it.",
                    "Behind a proxy on this machine, without which every visitor would have the proxy's address: server.forward-headers-strategy=native"
                            + " and " + PROXIES + "=127.0.0.1|0:0:0:0:0:0:0:1."
                            + " When nothing stands before it and it is used at this machine only: registry.proxy=none.");
        }
    }

    /** The preset pattern trusts every private address, which is everybody in the county's network. */
    private static void mustNameItsProxies(Environment settings) {
        String pattern = settings.getProperty(PROXIES, "");
        if (!"native"
                        .equals(settings.getProperty("server.forward-headers-strategy", "")
                                .toLowerCase(Locale.ROOT))
                || pattern.isBlank()
                || believesAnybody(pattern)) {
            throw new RefusedToStart(
                    "Headers that say who calls are believed without naming the proxy they come from, so that anybody could write them.",
                    "Set server.forward-headers-strategy=native and " + PROXIES
                            + "=<pattern of the proxy's address>, for a proxy on this machine 127.0.0.1|0:0:0:0:0:0:0:1.");
        }
    }

    private static boolean believesAnybody(String pattern) {
        try {
            Pattern proxies = Pattern.compile(pattern);
            return NOBODYS.stream().anyMatch(address -> proxies.matcher(address).matches());
        } catch (PatternSyntaxException broken) {
            return true;
        }
    }

    private static boolean hasOwnTls(Environment settings) {
        return !"false".equalsIgnoreCase(settings.getProperty("server.ssl.enabled"))
                && OWN_TLS.stream().anyMatch(name -> StringUtils.hasText(settings.getProperty(name)));
    }

    private static boolean answersOwnMachineOnly(Environment settings) {
        return List.of("127.0.0.1", "localhost", "::1").contains(settings.getProperty("server.address", ""));
    }
}
