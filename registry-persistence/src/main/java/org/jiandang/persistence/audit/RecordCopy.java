package org.jiandang.persistence.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A second copy of the sealed record as lines of JSON in a file, which lies on another machine or is sent there by its log service (C38). What cannot be
 * written waits where it is kept anyway, in the record itself; the last line of the file says how far the copy is, and after any interruption it goes on
 * behind it, in order and without gaps. Its folder is never made here: the folder of a volume that is not mounted would be taken for the copy. Not
 * configured, it does nothing.
 */
@Component
class RecordCopy {

    private static final int BATCH = 2_000;

    /** In one beat, so that sealing does not wait for a long copy. */
    private static final int MOST_BATCHES = 20;

    private static final int TAIL = 64 * 1024;
    private static final Pattern LINE =
            Pattern.compile("^\\{\"seq\" ?: ?(\\d+),(?: ?\"seal\" ?: ?\"([0-9a-f]{64})\")?.*}$");

    private static final String LINES = """
            SELECT json_build_object('seq', s.seq, 'seal', encode(s.hash, 'hex'), 'key', s.key, 'id', e.id, 'at', e.at, 'written_at', e.written_at,
                'person', e.person, 'account', e.account, 'role', e.role, 'jurisdiction', e.jurisdiction, 'action', e.action, 'object', e.object,
                'outcome', e.outcome, 'detail', e.detail, 'purpose', e.purpose, 'shown', e.shown, 'address', e.address,
                'session', e.session_hash, 'request', e.request_id)::text
            FROM reg.audit_seal s JOIN reg.audit_event e ON e.id = s.event WHERE s.seq > :after ORDER BY s.seq LIMIT :size""";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Anchors anchors;
    private final String file;
    private long written = -1;
    private @Nullable State left;

    RecordCopy(JdbcClient jdbc, Seals seals, Anchors anchors, @Value("${registry.audit.copy:}") String file) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.anchors = anchors;
        this.file = file;
    }

    /**
     * The last line of the copy.
     *
     * @param seal the seal it carries; none in a line that says where a record that was put back goes on
     */
    record Last(long seq, @Nullable String seal) {

        static @Nullable Last of(String line) {
            Matcher parts = LINE.matcher(line);
            return parts.matches() ? new Last(Long.parseLong(parts.group(1)), parts.group(2)) : null;
        }
    }

    /** The file as it was left, to notice that it is another one. */
    private record State(long size, @Nullable Object key) {

        static State of(Path file) throws IOException {
            if (Files.notExists(file)) {
                return new State(0, null);
            }
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(about.size(), about.fileKey());
        }

        /** Whether this one cannot have come of the other by writing on. */
        boolean replaces(State earlier) {
            return size < earlier.size || (earlier.key != null && !earlier.key.equals(key));
        }
    }

    /** The copy was taken away or another file lies in its place: it goes on, and somebody has to know. */
    static final class CopyReplaced extends IOException {

        private static final long serialVersionUID = 1L;

        CopyReplaced(Path file, long written) {
            super(file + " is not the file that was written to; the copy goes on behind number " + written);
        }
    }

    /**
     * Writes what is sealed and not copied yet; how many lines.
     *
     * @throws IOException when its folder is not there or cannot be written to; it goes on with the next call
     * @throws CopyReplaced once, when another file lies there than before
     */
    int write() throws IOException {
        if (file.isBlank()) {
            return 0;
        }
        Path to = Path.of(file).toAbsolutePath();
        lookAgain(to);
        int copied = 0;
        List<String> lines;
        int batches = 0;
        do {
            lines = jdbc.sql(LINES)
                    .param("after", written)
                    .param("size", BATCH)
                    .query(String.class)
                    .list();
            if (!lines.isEmpty()) {
                Anchors.append(to, String.join("\n", lines) + "\n");
                left = State.of(to);
                Last last = Last.of(lines.get(lines.size() - 1));
                written = last == null ? written : last.seq();
                copied += lines.size();
            }
            batches++;
        } while (lines.size() == BATCH && batches < MOST_BATCHES);
        return copied;
    }

    /** The last whole line of the copy; none without a copy, and while it is not reached. */
    @Nullable
    Last last() {
        try {
            return file.isBlank() ? null : last(Path.of(file).toAbsolutePath());
        } catch (IOException notReached) {
            return null;
        }
    }

    /** Finds out how far the file is, when it is not as it was left: another one, or cut off by a full disk. */
    private void lookAgain(Path to) throws IOException {
        Path folder = to.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "the folder of the copy is not there");
        }
        State now = State.of(to);
        State before = left;
        if (now.equals(before) && written >= 0) {
            return;
        }
        Last last = last(to);
        if (last != null) {
            written = isOfThisRecord(last) ? last.seq() : marked(to, last);
        } else if (written < 0) {
            written = 0;
        }
        left = State.of(to);
        if (before != null && now.replaces(before)) {
            throw new CopyReplaced(to, written);
        }
    }

    private boolean isOfThisRecord(Last last) {
        if (last.seal() == null) {
            return true;
        }
        Seals.Seal seal = seals.at(last.seq());
        return seal != null && seal.hex().equals(last.seal());
    }

    /** The record was put back from a backup and is behind its copy: a line says so, and the copy goes on where the record does. */
    private long marked(Path to, Last last) throws IOException {
        Anchors.Anchor mark = anchors.all().stream()
                .filter(one -> one.sound() && one.lost() > 0 && one.seq() < last.seq())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IOException("the copy is ahead of the record, which does not know why"));
        Anchors.append(
                to, "{\"seq\" : %d, \"restored\" : true, \"lost_to\" : %d}\n".formatted(mark.seq(), mark.lost()));
        return mark.seq();
    }

    /** Read from the end, more of it until a whole line is found: an event that shows many households is long. */
    private static @Nullable Last last(Path file) throws IOException {
        if (Files.notExists(file)) {
            return null;
        }
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            long size = read.length();
            for (long window = TAIL; ; window *= 2) {
                int length = (int) Math.min(Math.min(window, size), Integer.MAX_VALUE - 8);
                byte[] tail = new byte[length];
                read.seek(size - length);
                read.readFully(tail);
                Last last = lastOf(new String(tail, StandardCharsets.UTF_8));
                if (last != null || length == size || length < window) {
                    return last;
                }
            }
        }
    }

    private static @Nullable Last lastOf(String text) {
        String[] lines = text.split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            Last last = Last.of(lines[i]);
            if (last != null) {
                return last;
            }
        }
        return null;
    }
}
