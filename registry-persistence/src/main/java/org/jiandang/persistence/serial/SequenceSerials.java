package org.jiandang.persistence.serial;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jiandang.serial.Serials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes serials from sequences {@code <kind>_serial} in the blocks their INCREMENT promises. */
@Component
final class SequenceSerials implements Serials {

    /** INCREMENT of every serial sequence. */
    private static final int BLOCK = 50;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]*");

    private final JdbcClient jdbc;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    SequenceSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long next(String kind) {
        return blocks.computeIfAbsent(kind, Block::new).next();
    }

    private final class Block {

        private final String sequence;
        private long next;
        private long end;

        Block(String kind) {
            if (!KIND.matcher(kind).matches()) {
                throw new IllegalArgumentException("not a kind of serial: " + kind);
            }
            this.sequence = "reg." + kind + "_serial";
        }

        synchronized long next() {
            if (next == end) {
                next = jdbc.sql("SELECT nextval(cast(? AS regclass))")
                        .param(sequence)
                        .query(Long.class)
                        .single();
                end = next + BLOCK;
            }
            return next++;
        }
    }
}
