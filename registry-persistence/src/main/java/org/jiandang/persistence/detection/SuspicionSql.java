package org.jiandang.persistence.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jiandang.detection.SuspicionKind;
import org.springframework.core.io.ClassPathResource;

/**
 * The statements that look, one file per kind: each gives {@code mark, first_county, first_serial, first_village, second_county, second_serial,
 * second_village, detail} of what it finds in {@code :lo .. :hi}.
 */
final class SuspicionSql {

    private static final String OPEN = """
            INSERT INTO suspicion (county_code, serial, village_code, kind, mark, found_by, found_on, first_county, first_serial, first_village,
                                   second_county, second_serial, second_village, detail)
            SELECT left(place, 6), nextval('reg.detection_serial') , place, :kind, mark, 'RUN', reg.today(), first_county, first_serial,
                   first_village, second_county, second_serial, second_village, detail
            FROM (SELECT found.*, reg.common_area(first_village, coalesce(second_village, first_village)) AS place
                  FROM (%s) found) placed
            ON CONFLICT ON CONSTRAINT suspicion_once DO NOTHING""";

    private final Map<SuspicionKind, String> statements = new EnumMap<>(SuspicionKind.class);

    SuspicionSql() {
        for (SuspicionKind kind : SuspicionKind.values()) {
            statements.put(kind, OPEN.formatted(read(kind)));
        }
    }

    String open(SuspicionKind kind) {
        String statement = statements.get(kind);
        if (statement == null) {
            throw new IllegalStateException("nothing looks for " + kind);
        }
        return statement;
    }

    private static String read(SuspicionKind kind) {
        try {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new ClassPathResource("sql/detection/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
