package org.jiandang.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything the registry keeps on this machine.
 *
 * @param root property {@code registry.data}
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates the folder, closed to everybody but its owner; also one that was made open by hand. */
    DataFolder create() throws IOException {
        makePrivate(root);
        makePrivate(programs());
        return this;
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** The server's own data. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where the server's programs are unpacked; the system's temporary folder may be cleaned under a running server. */
    Path programs() {
        return root.resolve("programs");
    }

    /** Held locked by the process that runs the server. */
    Path lock() {
        return root.resolve("postgres.lock");
    }

    /** Passwords of the server's log-ins, beside the data and not in it, so a copy of the data does not carry them. */
    Path passwords() {
        return root.resolve("passwords.properties");
    }
}
