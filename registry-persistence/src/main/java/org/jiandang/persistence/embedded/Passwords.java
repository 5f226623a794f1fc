package org.jiandang.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jiandang.persistence.PrivateFile;

/** Random passwords of the embedded server's log-ins, made once and kept in a file only its owner can read. */
record Passwords(String superuser, String owner, String application) {

    static Passwords at(Path file) throws IOException {
        if (Files.notExists(file)) {
            PrivateFile.write(file, "superuser=" + fresh() + "\napp_owner=" + fresh() + "\napp_rw=" + fresh() + "\n");
        }
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return new Passwords(
                required(read, "superuser", file), required(read, "app_owner", file), required(read, "app_rw", file));
    }

    private static String required(Properties read, String name, Path file) {
        String value = read.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new UncheckedIOException(new IOException(file + " has no password for " + name));
        }
        return value;
    }

    private static String fresh() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
