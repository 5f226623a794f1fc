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
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiandang.ledger.export.ExportFiles;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files of exports in a folder outside the web root, each encrypted with a throw-away key that stands, sealed, in its record: with the record's copy
 * of the key lost or the file swept away, nothing remains to read (security control C27). A file gets its name only when it is whole.
 */
@Component
class EncryptedFiles implements ExportFiles {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;

    private final Path folder;
    private final Vault vault;
    private final SheetFiles sheets;
    private final SecureRandom random = new SecureRandom();

    EncryptedFiles(@Value("${registry.data:data}") Path data, Vault vault, SheetFiles sheets) {
        this.folder = data.resolve("exports");
        this.vault = vault;
        this.sheets = sheets;
    }

    @Override
    public Written write(LedgerExport export, LongConsumer progress) {
        byte[] secret = new byte[KEY_BYTES + IV_BYTES];
        random.nextBytes(secret);
        Path part = file(export.id(), ".part");
        try {
            Files.createDirectories(folder);
            var digest = MessageDigest.getInstance("SHA-256");
            SheetFiles.Done done;
            try (OutputStream disk = new BufferedOutputStream(Files.newOutputStream(part));
                    OutputStream sealed = new CipherOutputStream(disk, cipher(Cipher.ENCRYPT_MODE, secret));
                    OutputStream out = new DigestOutputStream(sealed, digest)) {
                done = sheets.write(export, out, Locale.forLanguageTag(export.language()), progress);
            }
            Files.move(part, file(export.id(), ".bin"), StandardCopyOption.REPLACE_EXISTING);
            var key = vault.seal(Base64.getEncoder().encodeToString(secret), place(export.id()));
            String hash = HexFormat.of().formatHex(digest.digest());
            return new Written(done.name(), hash, Files.size(file(export.id(), ".bin")), done.rows(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(part);
        }
    }

    @Override
    public InputStream open(LedgerExport export) {
        var key = Objects.requireNonNull(export.file()).key();
        byte[] secret = Base64.getDecoder().decode(vault.open(key, place(export.id())));
        try {
            return new CipherInputStream(
                    Files.newInputStream(file(export.id(), ".bin")), cipher(Cipher.DECRYPT_MODE, secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void discard(ExportId id) {
        delete(file(id, ".bin"));
    }

    private static Cipher cipher(int mode, byte[] secret) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode, new SecretKeySpec(secret, 0, KEY_BYTES, "AES"), new IvParameterSpec(secret, KEY_BYTES, IV_BYTES));
        return cipher;
    }

    private static SealedPlace place(ExportId id) {
        return new SealedPlace("export_record", id.countyCode(), id.serial(), 0, "file_key");
    }

    private Path file(ExportId id, String ending) {
        return folder.resolve(id + ending);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
