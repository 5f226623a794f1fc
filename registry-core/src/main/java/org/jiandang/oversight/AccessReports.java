package org.jiandang.oversight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.AuditLog;
import org.jiandang.audit.AuditLog.AuditLine;
import org.jiandang.audit.AuditLog.Seen;
import org.jiandang.audit.AuditLog.SeenCount;
import org.jiandang.audit.AuditLog.Use;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who accessed what and what for (PIPL 54), and whose records somebody read (PIPL 57), by day. Households are named by their keys: the office of their
 * area finds the people behind them.
 */
@Service
public class AccessReports {

    /** Lines of the report of uses; the rest is one line. */
    public static final int USES = 500;

    private static final int FILES = 100;
    private static final long LONGEST = 366;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AuditLog log;

    AccessReports(AuditLog log) {
        this.log = log;
    }

    /** From the beginning of one day to the end of another. */
    public record Days(LocalDate from, LocalDate until) {

        /** Refuses days in the wrong order, and more than a year. */
        public Days {
            if (until.isBefore(from)) {
                throw new OversightRefused("daysTurned");
            }
            if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
                throw new OversightRefused("tooLong", LONGEST);
            }
        }

        private java.time.Instant begin() {
            return from.atStartOfDay(CHINA).toInstant();
        }

        private java.time.Instant end() {
            return until.plusDays(1).atStartOfDay(CHINA).toInstant();
        }
    }

    /** Who did what, how often and what for; of one log-in, or of all where it is empty. The sums are those of the record. */
    @Transactional(readOnly = true)
    public List<Use> uses(String account, Days days) {
        mustOversee();
        return log.uses(account, days.begin(), days.end(), USES);
    }

    /** The households that the person behind a log-in was shown. */
    @Transactional(readOnly = true)
    public List<Seen> seen(String account, Days days, String after, int size) {
        mustOversee();
        return log.seen(account, days.begin(), days.end(), after, size);
    }

    /** How many those are. */
    @Transactional(readOnly = true)
    public SeenCount seenCount(String account, Days days) {
        mustOversee();
        return log.seenCount(account, days.begin(), days.end());
    }

    /** The files that the person behind a log-in took. */
    @Transactional(readOnly = true)
    public List<AuditLine> files(String account, Days days) {
        mustOversee();
        return log.files(account, days.begin(), days.end(), FILES);
    }

    private static void mustOversee() {
        Role role = Acting.require().role();
        if (role != Role.AUDIT_ADMIN) {
            throw new NotPermitted(role);
        }
    }
}
