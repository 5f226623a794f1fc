package org.jiandang.web.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.Setup;
import org.jiandang.region.RegionCode;
import org.jiandang.web.RunMode;
import org.jiandang.web.start.ReadyNote;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says at the start how to get in: the log-ins of the demonstration, or the code of the set-up page. */
@Component
class StartNotice implements ReadyNote {

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

    /** Before the first page answers, so that nobody is turned away from the sign-in page it prints. */
    @EventListener
    void open(WebServerInitializedEvent event) {
        if (mode.isDemo()) {
            provide(village, password);
        }
    }

    @Override
    public List<String> lines() {
        if (mode.isDemo()) {
            List<String> lines = new ArrayList<>(List.of("", "log-ins of the demonstration, password " + password));
            DemoAccounts.around(village)
                    .forEach(login -> lines.add(String.format(
                            "  %-11s %-18s %s",
                            login.login(), login.role(), login.area().prefix())));
            return lines;
        }
        return setup.isOpen()
                ? List.of(
                        "",
                        "This registry is empty: open /setup and enter the code "
                                + setup.newCode().code())
                : List.of();
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** Another node that starts at the same moment makes the same log-ins; behind it they are there. */
    private void provide(RegionCode village, String password) {
        try {
            demo.provide(DemoAccounts.around(village), password);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException otherNode) {
            demo.provide(DemoAccounts.around(village), password);
        }
    }
}
