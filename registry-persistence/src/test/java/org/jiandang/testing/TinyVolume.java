package org.jiandang.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small volume of its own in memory, mounted over a folder, that can really be filled. Mounting is the superuser's: without that a test is passed over. */
public final class TinyVolume implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Path ballast;

    private TinyVolume(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Mounts a volume of some megabytes over a folder, which is made; what lay in it is hidden until it is closed. */
    public static TinyVolume over(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "mode=0700,size=" + megabytes + "m",
                        "registry-test",
                        folder.toString()),
                "a volume can be mounted here");
        return new TinyVolume(folder);
    }

    /** Makes it larger, or as small as what lies in it. */
    public void resize(int megabytes) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())) {
            throw new IOException(folder + " cannot be resized");
        }
    }

    /** Fills it to the last byte. */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ballast), BLOCK)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    /** Takes away what {@link #fill} put there. */
    public void empty() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() throws IOException {
        try {
            // lazily: a server that is being stopped may still have a file open
            run("umount", "-l", folder.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
