package org.jiandang.web.account;

import java.security.SecureRandom;
import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.OneTimeCode;
import org.jiandang.account.Setup;
import org.jiandang.region.RegionCode;
import org.jiandang.web.RunMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start how to get in: the log-ins of the demonstration, or the code of the set-up page. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private final RunMode mode;
    private final Setup setup;
    private final DemoAccounts demo;
    private final RegionCode village;
    private final String password;

    StartNotice(
            RunMode mode,
            Setup setup,
            DemoAccounts demo,
            @Value("${registry.demo.village:152222103202}") String village,
            @Value("${registry.demo.password:}") String password) {
        this.mode = mode;
        this.setup = setup;
        this.demo = demo;
        this.village = RegionCode.of(village);
        this.password = password.isEmpty() ? random() : password;
    }

    @EventListener
    void open(WebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        if (mode.isDemo()) {
            List<DemoLogin> logins = DemoAccounts.around(village);
            demo.provide(logins, password);
            LOG.info("{}", demoNotice(port, logins));
        } else if (setup.isOpen()) {
            OneTimeCode code = setup.newCode();
            LOG.info("\n\n  This registry is empty. Open /setup on port {} and enter the code {}\n", port, code.code());
        }
    }

    private String demoNotice(int port, List<DemoLogin> logins) {
        StringBuilder notice = new StringBuilder(
                "\n\n  http://localhost:" + port + "/   password of every log-in: " + password + "\n");
        logins.forEach(login -> notice.append(String.format(
                "    %-12s %-18s %s%n",
                login.login(), login.role(), login.area().prefix())));
        return notice.toString();
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
