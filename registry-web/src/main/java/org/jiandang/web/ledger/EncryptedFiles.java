package org.jiandang.web.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jiandang.ledger.export.ExportFiles;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.storage.Room;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files of exports in a folder outside the web root, each encrypted with a throw-away key that stands, sealed, in its record (security control C27).
 * A file gets its name only when it is whole, and each writing has a name of its own, by its key: of two runs of one job neither touches the other's.
 * What is older than a day is swept away before the next is written.
 */
@Component
class EncryptedFiles implements ExportFiles {

    private static final Duration KEPT = Duration.ofHours(25);

    private final Path folder;
    private final Path kept;
    private final Vault vault;
    private final SheetFiles sheets;
    private final Clock clock;
    private final Room room;

    EncryptedFiles(@Value("${registry.data:data}") Path data, Vault vault, SheetFiles sheets, Room room, Clock clock) {
        this.room = room;
        this.folder = data.resolve("exports");
        this.kept = data.resolve("kept-ledgers");
        this.vault = vault;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Refuses while the volume is nearly full; also before somebody's purpose is put on record for nothing. */
    void mustHaveRoom() {
        room.mustBeAt(folder);
    }

    @Override
    public Written write(LedgerExport export, LongConsumer progress) {
        mustHaveRoom();
        var key = ThrowAwayKey.make();
        var digest = sha256();
        Path part = file(export, "-" + key.name() + ".part");
        Path whole = file(export, "-" + key.name() + ".bin");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(kept);
            sweep();
            SheetFiles.Done done;
            try (OutputStream disk = new BufferedOutputStream(Files.newOutputStream(part));
                    OutputStream sealed = key.encrypting(disk);
                    OutputStream out = new DigestOutputStream(sealed, digest)) {
                done = sheets.write(export, out, Locale.forLanguageTag(export.language()), progress);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            String hash = HexFormat.of().formatHex(digest.digest());
            var sealedKey = vault.seal(key.write(), place(export.id()));
            return new Written(done.name(), hash, Files.size(whole), done.rows(), sealedKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(part);
        }
    }

    @Override
    public InputStream open(LedgerExport export) {
        var sealed = Objects.requireNonNull(export.file()).key();
        try {
            var key = ThrowAwayKey.read(vault.open(sealed, place(export.id())));
            Path named = file(export, "-" + key.name() + ".bin");
            // files of earlier versions were named by the export alone
            return key.decrypting(Files.newInputStream(Files.exists(named) ? named : file(export, ".bin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(ExportId id) {
        try (var files = Files.newDirectoryStream(folder, id + "-*")) {
            files.forEach(EncryptedFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep() throws IOException {
        var oldest = clock.instant().minus(KEPT);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    delete(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SealedPlace place(ExportId id) {
        return new SealedPlace("export_record", id.countyCode(), id.serial(), 0, "file_key");
    }

    /** What is kept lies apart from what is swept. */
    private Path file(LedgerExport export, String ending) {
        return (export.kept() ? kept : folder).resolve(export.id() + ending);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
