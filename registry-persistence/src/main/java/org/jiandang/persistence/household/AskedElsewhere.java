package org.jiandang.persistence.household;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.registration.AskedTooOften;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the numbers a person asks “registered elsewhere?” about on a day. The answer is yes or no, but yes to a list of numbers tells who is
 * poor in other areas; so there is an end to asking. The count stands in the database, so that no restart and no second node forgets it.
 */
@Component
public class AskedElsewhere {

    private static final String COUNT = """
            INSERT INTO elsewhere_asked AS a (person, day, way, asked) VALUES (:person, reg.today(), :way, :numbers)
            ON CONFLICT ON CONSTRAINT elsewhere_asked_pk DO UPDATE SET asked = a.asked + excluded.asked
            RETURNING asked""";

    private final JdbcClient jdbc;
    private final long byHand;
    private final long byImport;

    AskedElsewhere(
            JdbcClient jdbc,
            @Value("${registry.elsewhere-by-hand-per-day:2000}") long byHand,
            @Value("${registry.elsewhere-by-import-per-day:500000}") long byImport) {
        this.jdbc = jdbc;
        this.byHand = byHand;
        this.byImport = byImport;
    }

    /** How the numbers came in. */
    public enum Way {
        /** typed, one household after the other */
        ENTRY,
        /** in a file, which is kept with its sender's name */
        IMPORT
    }

    /**
     * Notes that the acting person asks about so many numbers.
     *
     * @throws AskedTooOften when that goes beyond the day's limit; then nothing is answered
     */
    public void ask(Way way, int numbers) {
        Actor actor = Acting.require();
        long asked = jdbc.sql(COUNT)
                .param("person", actor.person())
                .param("way", way.name())
                .param("numbers", numbers)
                .query(Long.class)
                .single();
        long limit = way == Way.ENTRY ? byHand : byImport;
        if (asked > limit) {
            throw new AskedTooOften(limit);
        }
    }
}
