package org.jiandang.persistence.household;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.Acting;
import org.jiandang.household.registration.SubmissionReused;
import org.jiandang.household.registration.Submissions;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accepted submits in their table; the same submit sent twice at once is put in line by a lock on its key. */
@Component
class AcceptedSubmissions implements Submissions {

    private static final String IN_LINE = "SELECT pg_advisory_xact_lock(hashtextextended(:account || ':' || :key, 7))";

    private static final String EARLIER = """
            SELECT object_serial, fingerprint FROM household_submission
            WHERE county_code = :county AND account = :account AND submit_key = :key""";

    private static final String ACCEPT = """
            INSERT INTO household_submission (county_code, account, submit_key, village_code, fingerprint, object_serial)
            VALUES (:county, :account, :key, :village, :fingerprint, :serial)""";

    private final JdbcClient jdbc;

    AcceptedSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Earlier(long serial, byte[] fingerprint) {}

    @Override
    public OptionalLong earlier(String countyCode, String key, byte[] fingerprint) {
        String account = Acting.require().account();
        jdbc.sql(IN_LINE)
                .param("account", account)
                .param("key", key)
                .query((row, n) -> true)
                .single();
        Optional<Earlier> earlier = jdbc.sql(EARLIER)
                .param("county", countyCode)
                .param("account", account)
                .param("key", key)
                .query((row, n) -> new Earlier(row.getLong(1), row.getBytes(2)))
                .optional();
        if (earlier.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!Arrays.equals(earlier.get().fingerprint(), fingerprint)) {
            throw new SubmissionReused();
        }
        return OptionalLong.of(earlier.get().serial());
    }

    @Override
    public void accept(RegionCode village, String key, byte[] fingerprint, long serial) {
        jdbc.sql(ACCEPT)
                .param("county", village.countyCode())
                .param("account", Acting.require().account())
                .param("key", key)
                .param("village", village.value())
                .param("fingerprint", fingerprint)
                .param("serial", serial)
                .update();
    }
}
