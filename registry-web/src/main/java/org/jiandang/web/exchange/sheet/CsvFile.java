package org.jiandang.web.exchange.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** A CSV file by RFC 4180, in the encoding its bytes show; a byte that is no character is refused, never replaced. */
final class CsvFile {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final int MIXED_BYTES = 12;

    private final Charset charset;
    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    CsvFile(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            text = decoded(content, 3, charset);
        } else if (starts(content, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            text = decoded(content, 2, charset);
        } else if (starts(content, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            text = decoded(content, 2, charset);
        } else if (firstBadByte(content, 0, StandardCharsets.UTF_8, null) < 0) {
            charset = StandardCharsets.UTF_8;
            text = decoded(content, 0, charset);
        } else {
            charset = GB18030;
            text = decoded(content, 0, charset);
            refuseMixed(content);
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused("notASheet");
        }
        delimiter = delimiter(text);
    }

    SheetFile read(Consumer<SheetRow> rows) {
        int count = 0;
        while (at < text.length()) {
            int number = line;
            List<SheetCell> cells = record();
            if (cells.isEmpty()) {
                continue;
            }
            if (++count > SheetLimits.ROWS) {
                throw new FileRefused("tooManyRows", SheetLimits.ROWS);
            }
            rows.accept(new SheetRow(SheetFile.CSV, number, cells));
        }
        return new SheetFile(
                SheetFile.Kind.CSV,
                charset.name(),
                List.of(new SheetFile.Sheet(SheetFile.CSV, false, List.of(), Set.of(), List.of())));
    }

    private List<SheetCell> record() {
        List<SheetCell> cells = new ArrayList<>();
        int start = at;
        int column = 0;
        boolean more = true;
        while (more) {
            StringBuilder field = new StringBuilder();
            more = field(field);
            if (at - start > SheetLimits.LINE_CHARACTERS) {
                throw new FileRefused("lineTooLong", line);
            }
            if (field.length() > SheetLimits.CELL_CHARACTERS) {
                throw new FileRefused(
                        "cellTooLong", SheetFile.CSV, SheetCell.letters(column) + line, SheetLimits.CELL_CHARACTERS);
            }
            String cell = unwrapped(field.toString());
            if (!cell.isBlank()) {
                if (column >= SheetLimits.COLUMNS) {
                    throw new FileRefused(
                            "tooManyColumns", SheetFile.CSV, SheetCell.letters(column) + line, SheetLimits.COLUMNS);
                }
                cells.add(new SheetCell(column, SheetCell.Kind.TEXT, cell));
            }
            column++;
        }
        return cells;
    }

    /** Reads one field; true when another follows in the same record. */
    private boolean field(StringBuilder field) {
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            quotedPart(field);
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == delimiter) {
                return true;
            }
            if (c == '\n' || c == '\r') {
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return false;
            }
            if (quoted) {
                throw new FileRefused("csvQuotes", line);
            }
            field.append(c);
        }
        return false;
    }

    private void quotedPart(StringBuilder field) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return;
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            field.append(c);
            if (field.length() > SheetLimits.LINE_CHARACTERS) {
                throw new FileRefused("csvQuotes", line);
            }
        }
        throw new FileRefused("csvQuotes", line);
    }

    /** The wrapping {@code ="…"} keeps a spreadsheet from turning long numbers into powers of ten. */
    private static String unwrapped(String field) {
        String trimmed = field.strip();
        return trimmed.length() >= 3 && trimmed.startsWith("=\"") && trimmed.endsWith("\"")
                ? trimmed.substring(2, trimmed.length() - 1)
                : field;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (first.chars().filter(c -> c == candidate).count()
                    > first.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static String decoded(byte[] content, int from, Charset charset) {
        StringBuilder text = new StringBuilder(content.length);
        long bad = firstBadByte(content, from, charset, text);
        if (bad >= 0) {
            throw new FileRefused("undecodable", bad, charset.name());
        }
        return text.toString();
    }

    /** The offset of the first byte that is no character in this encoding, or -1. */
    private static long firstBadByte(byte[] content, int from, Charset charset, @Nullable StringBuilder into) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer chars = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            if (into != null) {
                into.append(chars.flip());
            }
            chars.clear();
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    /**
     * Lines of UTF-8 among lines of GB18030 decode to characters nobody wrote. Four characters of three bytes and nothing else above ASCII
     * are no accident.
     */
    private static void refuseMixed(byte[] content) {
        int from = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || content[at] == '\n') {
                byte[] line = Arrays.copyOfRange(content, from, at);
                int above = 0;
                for (byte one : line) {
                    above += one < 0 ? 1 : 0;
                }
                if (above >= MIXED_BYTES && firstBadByte(line, 0, StandardCharsets.UTF_8, null) < 0) {
                    throw new FileRefused("undecodable", (long) from, GB18030.name());
                }
                from = at + 1;
            }
        }
    }

    private static boolean starts(byte[] content, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
