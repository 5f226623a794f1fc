package org.jiandang.web.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetReader;
import org.jiandang.exchange.sheet.SheetRow;
import org.springframework.stereotype.Component;

/** Decides by the first bytes what a file is; its name is never asked. */
@Component
class ContentSheetReader implements SheetReader {

    @Override
    public SheetFile read(byte[] content, Consumer<SheetRow> rows) {
        if (content.length == 0) {
            throw new FileRefused("empty");
        }
        if (content.length > SheetLimits.FILE_BYTES) {
            throw new FileRefused("tooLarge", SheetLimits.FILE_BYTES / 1024 / 1024);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            try (XlsxPackage workbook = new XlsxPackage(content)) {
                return new XlsxFile(workbook).read(rows);
            }
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused("oldOrEncrypted");
        }
        if (isMarkup(content) || startsWith(content, '%', 'P', 'D', 'F') || startsWith(content, 'M', 'Z')) {
            throw new FileRefused("notASheet");
        }
        return new CsvFile(content).read(rows);
    }

    private static boolean isMarkup(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml");
    }

    private static boolean startsWith(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
