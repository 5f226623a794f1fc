package org.jiandang.persistence.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A second copy of the sealed record as lines of JSON in a file, which lies on another machine or is sent there by its log service (C38). The last line
 * says how far it is: after any interruption it goes on behind it, in order and without gaps. Not configured, it does nothing.
 */
@Component
class RecordCopy {

    private static final int BATCH = 2_000;
    private static final int TAIL = 64 * 1024;
    private static final Pattern SEQ = Pattern.compile("^\\{\"seq\" ?: ?(\\d+),.*}$");

    private static final String LINES = """
            SELECT json_build_object('seq', s.seq, 'seal', encode(s.hash, 'hex'), 'key', s.key, 'id', e.id, 'at', e.at, 'written_at', e.written_at,
                'person', e.person, 'account', e.account, 'role', e.role, 'jurisdiction', e.jurisdiction, 'action', e.action, 'object', e.object,
                'outcome', e.outcome, 'detail', e.detail, 'purpose', e.purpose, 'shown', e.shown, 'address', e.address,
                'session', e.session_hash, 'request', e.request_id)::text
            FROM reg.audit_seal s JOIN reg.audit_event e ON e.id = s.event WHERE s.seq > :after ORDER BY s.seq LIMIT :size""";

    private final JdbcClient jdbc;
    private final String file;
    private long written = -1;

    RecordCopy(JdbcClient jdbc, @Value("${registry.audit.copy:}") String file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** Writes what is sealed and not copied yet; how many lines. */
    int write() throws IOException {
        if (file.isBlank()) {
            return 0;
        }
        Path to = Path.of(file);
        if (written < 0) {
            written = last(to);
        }
        int copied = 0;
        List<String> lines;
        do {
            lines = jdbc.sql(LINES)
                    .param("after", written)
                    .param("size", BATCH)
                    .query(String.class)
                    .list();
            if (!lines.isEmpty()) {
                Anchors.append(to, String.join("\n", lines) + "\n");
                written = seq(lines.get(lines.size() - 1));
                copied += lines.size();
            }
        } while (lines.size() == BATCH);
        return copied;
    }

    private static long last(Path file) throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL, read.length());
            byte[] tail = new byte[length];
            read.seek(read.length() - length);
            read.readFully(tail);
            long seq = 0;
            for (String line : new String(tail, StandardCharsets.UTF_8).split("\n")) {
                seq = Math.max(seq, seq(line));
            }
            return seq;
        }
    }

    private static long seq(String line) {
        Matcher match = SEQ.matcher(line);
        return match.matches() ? Long.parseLong(match.group(1)) : 0;
    }
}
