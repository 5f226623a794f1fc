package org.jiandang.persistence.start;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * In real use passwords and people's data travel over TLS: the registry's own, or that of a proxy it is told to trust. Else it answers only to its own
 * machine, where such a proxy may stand.
 */
final class TransportCheck {

    private static final List<String> OWN_TLS =
            List.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

    private TransportCheck() {}

    static void pass(Environment settings) {
        if (hasOwnTls(settings) || hasTrustedProxy(settings) || answersOwnMachineOnly(settings)) {
            return;
        }
        throw new RefusedToStart(
                "In real use nobody may reach the registry without TLS.",
                "Either give it a certificate (server.ssl.certificate, server.ssl.certificate-private-key), or put a TLS proxy in front and name it:"
                        + " server.forward-headers-strategy=native and server.tomcat.remoteip.internal-proxies=<pattern of the proxy's address>;"
                        + " or let it answer its own machine only: server.address=127.0.0.1.");
    }

    private static boolean hasOwnTls(Environment settings) {
        return !"false".equalsIgnoreCase(settings.getProperty("server.ssl.enabled"))
                && OWN_TLS.stream().anyMatch(name -> StringUtils.hasText(settings.getProperty(name)));
    }

    /** The proxies must be named: the preset pattern trusts every private address, which is everybody in the county's network. */
    private static boolean hasTrustedProxy(Environment settings) {
        String strategy =
                settings.getProperty("server.forward-headers-strategy", "").toLowerCase(Locale.ROOT);
        return strategy.equals("native")
                && StringUtils.hasText(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
    }

    private static boolean answersOwnMachineOnly(Environment settings) {
        return List.of("127.0.0.1", "localhost", "::1").contains(settings.getProperty("server.address", ""));
    }
}
