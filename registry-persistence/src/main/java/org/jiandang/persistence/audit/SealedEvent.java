package org.jiandang.persistence.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiandang.vault.RecordSeal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record in the form in which it is sealed: every column in this order as text, each with its length before it, so that no two rows
 * have the same form.
 */
record SealedEvent(long id, byte[] canonical) {

    /** The columns, in the order of sealing. A column added later is sealed from then on by appending it here with its own key of form. */
    static final String COLUMNS = """
            e.id, (extract(epoch FROM e.at) * 1000000)::bigint, (extract(epoch FROM e.written_at) * 1000000)::bigint,
            e.person, e.account, e.role, e.jurisdiction, e.action, e.object, e.outcome, e.detail, e.purpose, e.shown::text,
            e.address, e.session_hash, e.request_id""";

    private static final int FIRST = 1;
    private static final int LAST = 16;
    private static final int ABSENT = -1;

    /** Reads the columns from the first of the row. */
    static SealedEvent of(ResultSet row) throws SQLException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int column = FIRST; column <= LAST; column++) {
            put(form, row.getString(column));
        }
        return new SealedEvent(row.getLong(FIRST), form.toByteArray());
    }

    /** The seal at a place in the chain. */
    byte[] seal(RecordSeal seal, byte[] previous, long seq) {
        return seal.of(ByteBuffer.allocate(previous.length + Long.BYTES + canonical.length)
                .put(previous)
                .putLong(seq)
                .put(canonical)
                .array());
    }

    private static void put(ByteArrayOutputStream form, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        form.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? ABSENT : bytes.length)
                .array());
        form.writeBytes(bytes);
    }
}
