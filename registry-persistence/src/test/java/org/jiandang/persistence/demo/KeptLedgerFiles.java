package org.jiandang.persistence.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerSink;
import org.jiandang.ledger.export.ExportFiles;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;

/** Files of kept ledgers as plain text in memory, one row a line: the writers of workbooks belong to the web. */
class KeptLedgerFiles implements ExportFiles {

    private final LedgerService ledgers;
    private final Vault vault;
    private final Map<ExportId, byte[]> files = new ConcurrentHashMap<>();

    KeptLedgerFiles(LedgerService ledgers, Vault vault) {
        this.ledgers = ledgers;
        this.vault = vault;
    }

    @Override
    public Written write(LedgerExport export, LongConsumer progress) {
        Text text = read(export.ledger(), export.query());
        byte[] bytes = text.written.toString().getBytes(StandardCharsets.UTF_8);
        files.put(export.id(), bytes);
        ExportId id = export.id();
        return new Written(
                export.ledger().code() + ".txt",
                text.sha256(),
                bytes.length,
                text.rows,
                vault.seal("none", new SealedPlace("export_record", id.countyCode(), id.serial(), 0, "file_key")));
    }

    /** Rows and hash of a ledger as it reads now for the query. */
    String digest(org.jiandang.ledger.Ledger<?> ledger, LedgerQuery query) {
        Text text = read(ledger, query);
        return text.rows + " " + text.sha256();
    }

    private Text read(org.jiandang.ledger.Ledger<?> ledger, LedgerQuery query) {
        Text text = new Text();
        ledgers.write(ledger, query, false, text);
        return text;
    }

    @Override
    public InputStream open(LedgerExport export) {
        return new ByteArrayInputStream(files.get(export.id()));
    }

    @Override
    public void discard(ExportId id) {
        files.remove(id);
    }

    private static final class Text implements LedgerSink {
        private final StringBuilder written = new StringBuilder();
        private long rows;

        @Override
        public <R extends Record> RowSink<R> open(LedgerSheet<R> sheet) {
            return new RowSink<>() {
                @Override
                public void row(long number, R row) {
                    rows = number;
                    written.append(row).append('\n');
                }

                @Override
                public void close() {
                    written.append("rows ").append(rows);
                }
            };
        }

        String sha256() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(written.toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
