package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiandang.persistence.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The file with the master keys and the keys of the blind index. Its loss is the loss of every sealed value. Lines are never taken out by the
 * registry: an older backup opens with an older master key.
 *
 * @param masters master keys by their number, the newest last
 * @param indexes index keys by their generation, the newest last
 * @param first the key of the time before there were data keys; what it sealed still opens
 */
record KeyFile(
        Path path, SortedMap<Integer, MasterKey> masters, SortedMap<Integer, IndexKey> indexes, Optional<Aead> first) {

    static final String FINGERPRINT = "the fingerprint of the key file";

    private static final String MASTER = "master.";
    private static final String INDEX = "index.";

    /** Makes a file with new keys. */
    static KeyFile create(Path path, Algorithm algorithm) throws IOException, GeneralSecurityException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        PrivateFile.write(
                path,
                "# Keys of the registry. Keep a copy apart from the database: without them sealed values cannot be read.\n"
                        + line(MASTER, 1, algorithm, algorithm.keyBytes())
                        + line(INDEX, 1, algorithm, Algorithm.INDEX_KEY_BYTES));
        return read(path);
    }

    static KeyFile read(Path path) throws IOException, GeneralSecurityException {
        Properties lines = new OnceNamed();
        try (var reader = Files.newBufferedReader(path)) {
            lines.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        SortedMap<Integer, MasterKey> masters = new TreeMap<>();
        SortedMap<Integer, IndexKey> indexes = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(MASTER)) {
                int id = Integer.parseInt(name.substring(MASTER.length()));
                Algorithm algorithm = algorithm(lines, name);
                masters.put(id, new MasterKey(id, algorithm, secret(lines, name, algorithm.keyBytes())));
            } else if (name.startsWith(INDEX)) {
                int generation = Integer.parseInt(name.substring(INDEX.length()));
                byte[] secret = secret(lines, name, Algorithm.INDEX_KEY_BYTES);
                indexes.put(generation, new IndexKey(generation, algorithm(lines, name), secret));
            }
        }
        String firstIndex = lines.getProperty("index");
        if (firstIndex != null) {
            indexes.put(1, new IndexKey(1, Algorithm.AES, decode(firstIndex, "index", Algorithm.INDEX_KEY_BYTES)));
        }
        if (!indexes.containsKey(1)) {
            throw new IOException(path + " holds no key named index.1");
        }
        return new KeyFile(path, masters, indexes, first(lines.getProperty("sealing")));
    }

    /** Adds a new master key to the file as it is now; it holds once the database has been sealed with it. */
    KeyFile withNewMaster(Algorithm algorithm) throws IOException, GeneralSecurityException {
        SortedMap<Integer, MasterKey> there = read(path).masters();
        int id = there.isEmpty() ? 1 : there.lastKey() + 1;
        return with(line(MASTER, id, algorithm, algorithm.keyBytes()));
    }

    /** Adds a new key of the blind index to the file as it is now. */
    KeyFile withNewIndex(Algorithm algorithm) throws IOException, GeneralSecurityException {
        return with(line(INDEX, read(path).indexes().lastKey() + 1, algorithm, Algorithm.INDEX_KEY_BYTES));
    }

    /** The master key of a number; fails when the file has none. */
    MasterKey master(int id) throws GeneralSecurityException {
        MasterKey key = masters.get(id);
        if (key == null) {
            throw new GeneralSecurityException("the key file has no master key " + id);
        }
        return key;
    }

    /** The index key of a generation. */
    IndexKey index(int generation) {
        return Objects.requireNonNull(indexes.get(generation), "the key file has no index key of this generation");
    }

    BlindIndex blindIndex() {
        return new BlindIndex(indexes);
    }

    /** Whether somebody other than its owner may read or write the file. */
    boolean isOpenToOthers() throws IOException {
        return PrivateFile.isOpenToOthers(path);
    }

    private KeyFile with(String line) throws IOException, GeneralSecurityException {
        PrivateFile.write(path, Files.readString(path).stripTrailing() + "\n" + line);
        return read(path);
    }

    private static String line(String name, int number, Algorithm algorithm, int bytes) {
        return name + number + "=" + algorithm + ":" + Base64.getEncoder().encodeToString(Algorithm.random(bytes))
                + "\n";
    }

    private static Algorithm algorithm(Properties lines, String name) throws IOException {
        String value = lines.getProperty(name);
        for (Algorithm algorithm : Algorithm.values()) {
            if (value.startsWith(algorithm + ":")) {
                return algorithm;
            }
        }
        throw new IOException("the key " + name + " names no algorithm");
    }

    private static byte[] secret(Properties lines, String name, int bytes) throws IOException {
        String value = lines.getProperty(name);
        return decode(value.substring(value.indexOf(':') + 1), name, bytes);
    }

    private static byte[] decode(String value, String name, int bytes) throws IOException {
        try {
            byte[] secret = Base64.getDecoder().decode(value);
            if (secret.length == bytes) {
                return secret;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IOException("the key " + name + " is not written in Base64", noBase64);
        }
        throw new IOException("the key " + name + " is not " + bytes + " bytes long");
    }

    private static Optional<Aead> first(@Nullable String keyset) throws GeneralSecurityException {
        if (keyset == null) {
            return Optional.empty();
        }
        AeadConfig.register();
        String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        return Optional.of(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    @Override
    public String toString() {
        return "KeyFile[…]";
    }

    /** Of two lines with one name the last would hold, and what the other has sealed be lost without a word. */
    private static final class OnceNamed extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized @Nullable Object put(Object name, Object value) {
            if (containsKey(name)) {
                throw new IllegalArgumentException("the key " + name + " is written twice");
            }
            return super.put(name, value);
        }
    }
}
