package org.jiandang.persistence.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** The program behind {@code bin/backup} and {@code bin/restore}. Ends with 0 when it did what it was asked, with 1 when not, with 2 when it was not understood. */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            switch (arguments.length == 0 ? "" : arguments[0] + arguments.length) {
                case "make3" -> {
                    Backup.make(
                            Path.of(arguments[1]).toAbsolutePath(),
                            Path.of(arguments[2]).toAbsolutePath());
                    out.println("backup " + arguments[2]
                            + " is whole; keys.properties and its .audit are not in it, keep them apart");
                }
                case "check2" ->
                    out.println("backup " + arguments[1] + " is whole: "
                            + Backup.check(Path.of(arguments[1]).toAbsolutePath()) + " files");
                case "restore3" -> {
                    Backup.restore(
                            Path.of(arguments[1]).toAbsolutePath(),
                            Path.of(arguments[2]).toAbsolutePath());
                    out.println("restored to " + arguments[2]
                            + "; put keys.properties and its .audit there, start the registry,"
                            + " then declare the restore at /audit/restores");
                }
                default -> {
                    err.println("make <data> <new folder> | check <backup> | restore <backup> <data>");
                    return 2;
                }
            }
            return 0;
        } catch (IOException | SQLException failure) {
            err.println(failure.getMessage());
            return 1;
        }
    }
}
