package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.spec.SecretKeySpec;
import org.jiandang.persistence.PrivateFile;

/** The two keys of the vault, and the file they are read from. The file's loss is the loss of every sealed value. */
record Keys(Aead sealing, SecretKeySpec index) {

    static Keys at(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFile.write(file, fresh());
        }
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        KeysetHandle sealing = TinkJsonProtoKeysetFormat.parseKeyset(
                decode(read, "sealing", file, true), InsecureSecretKeyAccess.get());
        byte[] index = Base64.getDecoder().decode(decode(read, "index", file, false));
        if (index.length != 32) {
            throw new IOException("the index key in " + file + " is not 32 bytes long");
        }
        return new Keys(
                sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                new SecretKeySpec(index, BlindIndex.ALGORITHM));
    }

    private static String decode(Properties read, String name, Path file, boolean encoded) throws IOException {
        String value = read.getProperty(name);
        if (value == null) {
            throw new IOException(file + " holds no key named " + name);
        }
        return encoded ? new String(Base64.getDecoder().decode(value), java.nio.charset.StandardCharsets.UTF_8) : value;
    }

    private static String fresh() throws GeneralSecurityException {
        String sealing = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")), InsecureSecretKeyAccess.get());
        byte[] index = new byte[32];
        new SecureRandom().nextBytes(index);
        Base64.Encoder base64 = Base64.getEncoder();
        return "# Keys of the registry. Keep a copy apart from the database: without them sealed values cannot be read.\n"
                + "sealing=" + base64.encodeToString(sealing.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "\n"
                + "index=" + base64.encodeToString(index) + "\n";
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
