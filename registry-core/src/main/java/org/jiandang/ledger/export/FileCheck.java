package org.jiandang.ledger.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a file that lies about whether it came from here unaltered: its SHA-256 is in an export's record, or it is not. */
@Service
public class FileCheck {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Exports exports;

    FileCheck(Exports exports) {
        this.exports = exports;
    }

    /**
     * The export of the acting area whose file has the hash.
     *
     * @throws ExportRefused when what was typed is not a SHA-256
     */
    @Transactional(readOnly = true)
    public Optional<LedgerExport> ofHash(String typed) {
        String hash = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw new ExportRefused("noHash");
        }
        return exports.ofHash(hash);
    }
}
