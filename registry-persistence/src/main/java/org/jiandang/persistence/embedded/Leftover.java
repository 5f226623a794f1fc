package org.jiandang.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application or a killed server leaves behind: a server without a master, or a file that names a process long gone.
 * Called with the folder's lock held, so no other application runs this server.
 */
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final int PATIENCE_SECONDS = 60;

    private Leftover() {}

    /** Stops a server that still runs on this cluster and removes the file of one that does not. */
    static void clear(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = runningServer(pidFile, cluster);
        if (server.isPresent()) {
            LOG.warn("A database server from an earlier run still works on {}; stopping it", cluster);
            stop(server.get());
        }
        awaitBackends(cluster);
        if (Files.deleteIfExists(pidFile)) {
            LOG.info("Removed {}, left by a server that no longer runs", pidFile);
        }
    }

    /** Whether a server runs on this cluster, starting and recovering ones too. */
    static boolean isServing(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile) && runningServer(pidFile, cluster).isPresent();
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }

    /** The process named in the file, if it is a living PostgreSQL on this very cluster and not another that got its number. */
    private static Optional<ProcessHandle> runningServer(Path pidFile, Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(0).strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()) && worksIn(process, cluster));
    }

    /** A server changes into its data directory, so its working directory tells whose it is; nobody else's program stands there. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            boolean here = Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
            return here
                    && process.info().command().map(c -> c.endsWith("postgres")).orElse(true);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes a checkpoint and leaves nothing to recover. One that comes while the server
     * recovers can leave it waiting for ever (seen with 18.6); SIGQUIT ends it like a crash, which loses nothing that was acknowledged.
     */
    private static void stop(ProcessHandle server) throws IOException {
        try {
            if (!endsAfter("-INT", server) && !endsAfter("-QUIT", server)) {
                throw new IOException("the database server " + server.pid()
                        + " from an earlier run does not stop; stop it and start again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsAfter(String signal, ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(server.pid())).start().waitFor();
        for (int i = 0; i < PATIENCE_SECONDS * 10 && server.isAlive() && !isZombie(server.pid()); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return !server.isAlive() || isZombie(server.pid());
    }

    /** When only the postmaster was killed its backends end by themselves in a moment; two servers must never share one cluster. */
    private static void awaitBackends(Path cluster) throws IOException {
        try {
            for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
                if (ProcessHandle.allProcesses().noneMatch(p -> !isZombie(p.pid()) && isServerOn(p, cluster))) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IOException(
                "processes of an earlier database server still work on " + cluster + "; stop them and start again");
    }

    private static boolean isServerOn(ProcessHandle process, Path cluster) {
        return process.info().command().map(c -> c.endsWith("postgres")).orElse(false) && worksIn(process, cluster);
    }
}
