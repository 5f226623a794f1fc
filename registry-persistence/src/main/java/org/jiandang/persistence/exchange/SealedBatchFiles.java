package org.jiandang.persistence.exchange;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jiandang.exchange.BatchFiles;
import org.jiandang.exchange.BatchId;
import org.jiandang.storage.Room;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files in the data folder, each under a key of its own that the vault seals for its batch. Contents are sealed in segments, so nothing of a file
 * that was altered, cut or put in another's place is read.
 */
@Component
class SealedBatchFiles implements BatchFiles {
    private static final int SEGMENT = 1 << 16;

    private final BatchFolder folder;
    private final Vault vault;
    private final Room room;
    private final JdbcClient jdbc;

    SealedBatchFiles(BatchFolder folder, Vault vault, Room room, JdbcClient jdbc) {
        this.room = room;
        this.folder = folder;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public void keep(BatchId id, byte[] content) {
        room.mustBeAt(folder.root());
        jdbc.sql(OrphanedFiles.KEEPING).query((row, n) -> 0).list();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Path part = folder.part(id);
            try {
                write(part, id, key, content);
                folder.place(part, id);
            } finally {
                // what did not fit would take the room that is asked for
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file of batch " + id + " could not be sealed", e);
        }
    }

    private void write(Path part, BatchId id, byte[] key, byte[] content) throws IOException, GeneralSecurityException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
            BatchFolder.writeHead(
                    out,
                    vault.seal(HexFormat.of().formatHex(key), BatchFolder.sealedFor(id))
                            .cipher());
            try (OutputStream body = streaming(key).newEncryptingStream(out, bound(id))) {
                body.write(content);
            }
        }
    }

    @Override
    public byte[] open(BatchId id) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.file(id))))) {
            Sealed sealed = new Sealed(BatchFolder.head(in), new byte[0]);
            byte[] key = HexFormat.of().parseHex(vault.open(sealed, BatchFolder.sealedFor(id)));
            try (InputStream body = streaming(key).newDecryptingStream(in, bound(id))) {
                return body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file of batch " + id + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file of batch " + id + " does not open", e);
        }
    }

    @Override
    public void remove(BatchId id) {
        try {
            folder.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }

    private static byte[] bound(BatchId id) {
        return ("import_batch:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
