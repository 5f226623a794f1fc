package org.jiandang.testing.hole;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the sources with what was built of them, where holes are put in and taken out again. */
final class Checkout {

    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules");
    private static final int MINUTES = 20;

    private final Path root;
    private final Map<Path, String> before = new HashMap<>();

    private Checkout(Path root) {
        this.root = root;
    }

    static Checkout copy(Path from, Path to) throws IOException {
        deleteAll(to);
        Path ownTarget = from.resolve("target");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes read) throws IOException {
                if (folder.equals(ownTarget) || LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes read) throws IOException {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(".git") && !name.endsWith(".jar")
                        || file.toString().contains(".mvn")) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Checkout(to);
    }

    void put(Hole hole) throws IOException {
        for (Change change : hole.changes()) {
            Path file = root.resolve(change.path());
            String holed = change.appliedTo(root);
            before.put(file, change.isNew() ? "" : Files.readString(file));
            Files.writeString(file, holed);
        }
    }

    /** Takes the hole out; also what the build has copied of a file that is gone. */
    void mend(Hole hole) throws IOException {
        for (Change change : hole.changes()) {
            Path file = root.resolve(change.path());
            String was = before.remove(file);
            if (was == null) {
                continue;
            }
            if (!change.isNew()) {
                Files.writeString(file, was);
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path copy : files.filter(found -> found.endsWith(file.getFileName()))
                        .toList()) {
                    Files.delete(copy);
                }
            }
        }
    }

    /** Runs tests of a module, and gives what they reported; empty when nothing ran. */
    List<Verdict.Result> test(String module, List<String> tests, Path log) throws IOException, InterruptedException {
        Path reports = root.resolve(module).resolve("target/surefire-reports");
        deleteAll(reports);
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(List.of(
                root.resolve(windows ? "mvnw.cmd" : "mvnw").toString(), "-q", "-B", "test", "-pl", module, "-am"));
        command.add("-Dtest=" + String.join(",", tests));
        command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        command.addAll(Arrays.stream(System.getProperty("holes.maven", "").split(" "))
                .filter(option -> !option.isBlank())
                .toList());
        Process maven = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
            throw new IOException(tests + " took more than " + MINUTES + " minutes");
        }
        return Verdict.read(reports);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
