package org.jiandang.persistence.household;

import java.util.Collection;
import org.jiandang.account.Acting;
import org.jiandang.audit.Alarms;
import org.jiandang.household.registration.AskedTooOften;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the numbers a person asks “registered elsewhere?” about on a day. The answer is yes or no, but yes to a list of numbers tells who is
 * poor in other areas; so there is an end to asking, and an alarm before it. The count stands in the database, so that no restart and no second node
 * forgets it.
 */
@Component
public class AskedElsewhere {

    private static final String NEW_NUMBERS = """
            INSERT INTO elsewhere_number (person, day, number)
            SELECT DISTINCT :person, reg.today(), sha256(n) FROM unnest(:numbers::bytea[]) n
            ON CONFLICT ON CONSTRAINT elsewhere_number_pk DO NOTHING""";

    private static final String COUNT = """
            INSERT INTO elsewhere_asked AS a (person, day, way, asked) VALUES (:person, reg.today(), :way, :numbers)
            ON CONFLICT ON CONSTRAINT elsewhere_asked_pk DO UPDATE SET asked = a.asked + excluded.asked
            RETURNING asked""";

    private static final int NEAR_FIFTHS = 4;

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final long byHand;
    private final long byImport;

    AskedElsewhere(
            JdbcClient jdbc,
            Alarms alarms,
            @Value("${registry.elsewhere-by-hand-per-day:300}") long byHand,
            @Value("${registry.elsewhere-by-import-per-day:500000}") long byImport) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.byHand = byHand;
        this.byImport = byImport;
    }

    /**
     * Notes that the acting person asks about people of a form; one already asked about today counts no more.
     *
     * @throws AskedTooOften when that goes beyond the day's limit; then nothing is answered
     */
    public void byHand(Collection<byte[]> indexes) {
        int fresh = jdbc.sql(NEW_NUMBERS)
                .param("person", Acting.require().person())
                .param("numbers", indexes.toArray(byte[][]::new))
                .update();
        count("ENTRY", fresh, byHand);
    }

    /**
     * Notes that the acting person asks about the people of a file, which is kept with its sender's name.
     *
     * @throws AskedTooOften when that goes beyond the day's limit; then nothing is answered
     */
    public void byImport(int numbers) {
        count("IMPORT", numbers, byImport);
    }

    private void count(String way, long numbers, long limit) {
        long asked = jdbc.sql(COUNT)
                .param("person", Acting.require().person())
                .param("way", way)
                .param("numbers", numbers)
                .query(Long.class)
                .single();
        long near = limit * NEAR_FIFTHS / (NEAR_FIFTHS + 1);
        if (asked > limit) {
            alarms.raise(Alarms.Kind.MASS_READING, "ELSEWHERE_" + way, "limit=" + limit);
            throw new AskedTooOften(limit);
        }
        if (asked >= near && asked - numbers < near) {
            alarms.raise(Alarms.Kind.MASS_READING_NEAR, "ELSEWHERE_" + way, asked + "/" + limit);
        }
    }
}
