package org.jiandang.persistence.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.vault.RecordSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest seal, written outside the database again and again: a line in a file that is only appended to, and a line of the log, which the operator
 * sends elsewhere. Whoever cuts off the end of the record, or writes the chain anew, cannot take these lines back.
 */
@Component
class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger("audit.anchor");
    private static final Pattern LINE = Pattern.compile(
            "\\{\"at\":\"([^\"]+)\",\"seq\":(\\d+),\"event\":(\\d+),\"key\":\"(\\w+)\",\"hash\":\"([0-9a-f]{64})\"(?:,\"lost\":(\\d+))?,\"mac\":\"([0-9a-f]{64})\"}");

    /** How a line ends that was written whole; one that a crash cut off is passed over. */
    private static final String WHOLE = "\"}";

    /** Bytes at the end of the file that hold the newest anchor; a line has about three hundred. */
    private static final int TAIL = 16 * 1024;

    private final Path file;
    private final RecordSeal seal;

    Anchors(@Value("${registry.audit.anchors}") Path file, RecordSeal seal) {
        this.file = file;
        this.seal = seal;
    }

    /**
     * One anchor.
     *
     * @param lost above zero when the record ended here at a start though it had been further, up to this number: it was put back from a backup, or cut
     * @param sound false when the line itself was altered
     */
    record Anchor(Instant at, long seq, String hash, long lost, boolean sound) {}

    Path file() {
        return file;
    }

    /** Writes an anchor, unless the newest already says the same. */
    void write(Seals.Seal head, Instant at) throws IOException {
        Anchor last = last();
        if (last != null && last.seq() == head.seq() && last.hash().equals(head.hex())) {
            return;
        }
        append(said(at, head.seq(), head.event(), head.key(), head.hex(), 0));
        LOG.info("audit chain anchored: seq={} event={} hash={}", head.seq(), head.event(), head.hex());
    }

    /** Writes that the record ends earlier than it did. */
    void mark(Seals.@Nullable Seal head, long lost, Instant at) throws IOException {
        long kept = head == null ? 0 : head.seq();
        append(said(
                at,
                kept,
                head == null ? 0 : head.event(),
                head == null ? seal.key() : head.key(),
                head == null ? HexFormat.of().formatHex(Seals.NOTHING) : head.hex(),
                lost));
        LOG.warn("audit chain ends earlier than it did: seq={} was={}", kept, lost);
    }

    private void append(String said) throws IOException {
        append(file, said + ",\"mac\":\"" + HexFormat.of().formatHex(seal.of(said.getBytes(UTF_8))) + "\"}\n");
    }

    /** All anchors in the order in which they were written; a line that is none counts as altered. */
    List<Anchor> all() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith(WHOLE)).map(this::read).toList();
        }
    }

    /** The newest anchor, read from the end of the file: it is asked for often, and the file grows for years. */
    @Nullable
    Anchor last() throws IOException {
        if (Files.notExists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - TAIL);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                continue;
            }
            String text = new String(tail.array(), 0, tail.position(), UTF_8);
            return text.lines()
                    .skip(from == 0 ? 0 : 1)
                    .filter(line -> line.endsWith(WHOLE))
                    .reduce((earlier, later) -> later)
                    .map(this::read)
                    .orElse(null);
        }
    }

    /** Appends to a file that only its owner may read, on the disk before it returns; a line that a crash cut off is ended first. */
    static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean cut = Files.exists(file) && !lastByteEndsLine(file);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = UTF_8.encode(cut ? "\n" + text : text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    private static boolean lastByteEndsLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    private Anchor read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return new Anchor(Instant.EPOCH, 0, "", 0, false);
        }
        Instant at = Instant.parse(parts.group(1));
        long seq = Long.parseLong(parts.group(2));
        long lost = parts.group(6) == null ? 0 : Long.parseLong(parts.group(6));
        String said = said(at, seq, Long.parseLong(parts.group(3)), parts.group(4), parts.group(5), lost);
        boolean sound = HexFormat.of().formatHex(seal.of(said.getBytes(UTF_8))).equals(parts.group(7));
        return new Anchor(at, seq, parts.group(5), lost, sound);
    }

    private static String said(Instant at, long seq, long event, String key, String hash, long lost) {
        return "{\"at\":\"%s\",\"seq\":%d,\"event\":%d,\"key\":\"%s\",\"hash\":\"%s\"%s"
                .formatted(at, seq, event, key, hash, lost == 0 ? "" : ",\"lost\":" + lost);
    }
}
