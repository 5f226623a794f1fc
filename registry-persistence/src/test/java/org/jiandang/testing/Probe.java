package org.jiandang.testing;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small scoped table with history, made as migrations make theirs, for tests of the machinery itself. */
public final class Probe {

    private Probe() {}

    /** Makes {@code reg.<name>} anew: county_code, serial, village_code, note, valid_from. */
    public static JdbcTemplate make(FlywayConnectionDetails connection, String name) {
        JdbcTemplate owner = OwnerSql.on(connection);
        owner.execute("DROP TABLE IF EXISTS reg." + name + ", reg." + name + "_history");
        owner.execute("""
                CREATE TABLE reg.%1$s (
                    county_code  text COLLATE "C" NOT NULL,
                    serial       bigint NOT NULL,
                    village_code text COLLATE "C" NOT NULL CONSTRAINT %1$s_village CHECK (village_code ~ '^[0-9]{12}$'),
                    note         text,
                    valid_from   timestamptz,
                    CONSTRAINT %1$s_pk PRIMARY KEY (county_code, serial),
                    CONSTRAINT %1$s_county CHECK (left(village_code, 6) = county_code))
                """.formatted(name));
        owner.execute("SELECT reg.guard_area('reg." + name + "')");
        owner.execute("SELECT reg.keep_history('reg." + name + "')");
        return owner;
    }
}
