package org.jiandang.persistence.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceRefused.Reason;

/** Looks at a PDF from outside: whole, and without scripts, launches or files inside. What is packed in compressed objects is not seen. */
final class PdfCheck {

    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction\\s*<<[^>]*/S\\s*/(URI|GoToR))\\b");

    private static final int TAIL = 2048;

    private PdfCheck() {}

    static byte[] checked(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) < 0) {
            throw new EvidenceRefused(Reason.BROKEN);
        }
        if (ACTIVE.matcher(text).find()) {
            throw new EvidenceRefused(Reason.ACTIVE_CONTENT);
        }
        return content;
    }
}
