package org.jiandang.persistence.files;

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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jiandang.evidence.WaitingFiles;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/** Papers of unfinished forms in the data folder, each under a key of its own that the vault seals for its account. */
@Component
class SealedWaitingFiles implements WaitingFiles {

    private static final int SEGMENT = 1 << 16;
    private static final int LONGEST_HEAD = 4096;

    private final WaitingFolder folder;
    private final Vault vault;

    SealedWaitingFiles(WaitingFolder folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    @Override
    public String keep(String account, String name, byte[] content) {
        String id = UUID.randomUUID().toString();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Path part = folder.begin(account, id);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                byte[] head = vault.seal(HexFormat.of().formatHex(key) + shortened(name), place(account, id))
                        .cipher();
                out.writeInt(head.length);
                out.write(head);
                try (OutputStream body = streaming(key).newEncryptingStream(out, bound(id))) {
                    body.write(content);
                }
            }
            folder.finish(account, id, part);
            folder.sweep(account);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a waiting paper could not be sealed", e);
        }
    }

    @Override
    public Optional<Waiting> open(String account, String key) {
        if (!key.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.file(account, key))))) {
            byte[] sealed = in.readNBytes(Math.min(in.readInt(), LONGEST_HEAD));
            String head = vault.open(new Sealed(sealed, new byte[0]), place(account, key));
            byte[] fileKey = HexFormat.of().parseHex(head.substring(0, 64));
            try (InputStream body = streaming(fileKey).newDecryptingStream(in, bound(key))) {
                return Optional.of(new Waiting(head.substring(64), body.readAllBytes()));
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a waiting paper cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a waiting paper does not open", e);
        }
    }

    @Override
    public void remove(String account, String key) {
        if (key.matches("[0-9a-f-]{36}")) {
            WaitingFolder.delete(folder.file(account, key));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }

    private static SealedPlace place(String account, String key) {
        return new SealedPlace("waiting_paper", "000000", 0, 0, account + ":" + key);
    }

    private static byte[] bound(String key) {
        return ("waiting_paper:" + key).getBytes(StandardCharsets.UTF_8);
    }
}
