package org.jiandang.testing.hole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A deliberate hole.
 *
 * @param file name of its patch
 * @param name what is taken away
 * @param control what it was there for
 * @param module where the tests stand
 * @param tests the classes that must find it
 * @param changes to the sources
 */
record Hole(String file, String name, String control, String module, List<String> tests, List<Change> changes) {

    /** All holes in the order of their numbers. */
    static List<Hole> all(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("holes"))) {
            List<Path> patches = files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
            return patches.stream().map(Hole::read).toList();
        }
    }

    private static Hole read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Hole(
                    String.valueOf(file.getFileName()),
                    head(lines, "Hole"),
                    head(lines, "Control"),
                    head(lines, "Module"),
                    List.of(head(lines, "Found-by").split(", *")),
                    Change.read(lines));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String head(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line " + name));
    }

    @Override
    public String toString() {
        return file;
    }
}
