package org.jiandang.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that belong to nobody else, and where they are looked for: as text, and as the hexadecimal digits of their bytes. */
final class Canaries {

    private static final int BLOCK = 1 << 20;

    private final Set<String> spellings = new LinkedHashSet<>();
    private int overlap;

    Canaries(Collection<String> numbers) {
        for (String number : numbers) {
            spellings.add(number);
            spellings.add(HexFormat.of().formatHex(number.getBytes(StandardCharsets.US_ASCII)));
        }
        spellings.forEach(spelling -> overlap = Math.max(overlap, spelling.length()));
    }

    /** The numbers that stand in the text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (String spelling : spellings) {
            if (text.contains(spelling)) {
                found.add(spelling);
            }
        }
        return found;
    }

    /** The files below a folder in which a number stands, whatever kind of file it is. */
    List<String> below(Path folder) throws IOException {
        return below(folder, Integer.MAX_VALUE, Instant.EPOCH);
    }

    /** Those of some levels of folders that were written since. */
    List<String> below(Path folder, int levels, Instant since) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.notExists(folder)) {
            return found;
        }
        Files.walkFileTree(folder, Set.of(), levels, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (!about.isRegularFile()
                        || about.lastModifiedTime().toInstant().isBefore(since)
                        || !Files.isReadable(file)) {
                    return FileVisitResult.CONTINUE;
                }
                Set<String> numbers = in(file);
                if (!numbers.isEmpty()) {
                    found.add(folder.relativize(file) + ": " + numbers);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The numbers that stand in the bytes of a file. */
    Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] block = new byte[BLOCK + overlap];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = in.readNBytes(block, kept, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK)) {
                int filled = kept + read;
                found.addAll(in(new String(block, 0, filled, StandardCharsets.ISO_8859_1)));
                kept = Math.min(overlap, filled);
                System.arraycopy(block, filled - kept, block, 0, kept);
            }
        } catch (NoSuchFileException gone) {
            // the server's own files come and go
            return found;
        }
        return found;
    }
}
