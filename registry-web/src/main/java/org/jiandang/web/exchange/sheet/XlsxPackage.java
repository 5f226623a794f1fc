package org.jiandang.web.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook. Names, number and sizes of the entries are looked at before any is opened, and what is unpacked is counted while it
 * is read, whatever the directory of the archive claims.
 */
final class XlsxPackage implements AutoCloseable {
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    XlsxPackage(byte[] content) {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException e) {
            throw new FileRefused("damaged");
        }
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            accept(all.nextElement());
        }
        if (!has("[Content_Types].xml")) {
            throw new FileRefused("notASheet");
        }
        checkTypes();
    }

    private void accept(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (entries.size() >= SheetLimits.ENTRIES) {
            throw new FileRefused("tooManyEntries", SheetLimits.ENTRIES);
        }
        if (name.contains("..")
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || entry.isUnixSymlink()) {
            throw new FileRefused("badEntry");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FileRefused("oldOrEncrypted");
        }
        if (entries.put(key(name), entry) != null) {
            throw new FileRefused("badEntry");
        }
        String lower = key(name);
        if (lower.contains("vbaproject")
                || lower.startsWith("xl/externallinks/")
                || lower.startsWith("xl/embeddings/")
                || lower.startsWith("xl/activex/")
                || lower.startsWith("xl/macrosheets/")
                || lower.equals("xl/connections.xml")
                || lower.endsWith(".zip")
                || lower.endsWith(".xlsx")) {
            throw new FileRefused("active", name);
        }
    }

    private void checkTypes() {
        boolean[] main = new boolean[1];
        new XmlPart(open("[Content_Types].xml")).each(xml -> {
            String type = xml.getAttributeValue(null, "ContentType");
            if (type == null) {
                return;
            }
            if (type.contains("macroEnabled")) {
                throw new FileRefused("active", "macro");
            }
            main[0] |= type.equals(MAIN_TYPE);
        });
        if (!main[0]) {
            throw new FileRefused("notASheet");
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Optional<XmlPart> part(String name) {
        return has(name) ? Optional.of(new XmlPart(open(name))) : Optional.empty();
    }

    private InputStream open(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new FileRefused("damaged");
        }
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw new FileRefused("damaged");
            }
            return new Counted(in, Math.max(1, entry.getCompressedSize()));
        } catch (IOException e) {
            throw new FileRefused("damaged");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what comes out of one entry against its packed size and the limit of the whole file. */
    private final class Counted extends InputStream {
        private final InputStream in;
        private final long packed;
        private long out;

        Counted(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte @Nullable [] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                out += n;
                unpacked += n;
                if (unpacked > SheetLimits.UNPACKED_BYTES
                        || (out > SheetLimits.RATIO_FROM && (double) packed / out < SheetLimits.LEAST_RATIO)) {
                    throw new FileRefused("bomb");
                }
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
