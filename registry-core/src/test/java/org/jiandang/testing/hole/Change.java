package org.jiandang.testing.hole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a patch does to one file.
 *
 * @param path from the root
 * @param isNew whether the patch makes the file
 * @param hunks what is replaced by what, each once
 */
record Change(String path, boolean isNew, List<Hunk> hunks) {

    /** Lines as they stand, with their surroundings, and as they shall be. */
    record Hunk(String before, String after) {}

    static List<Change> read(List<String> patch) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < patch.size(); at++) {
            if (patch.get(at).startsWith("--- ")) {
                changes.add(of(patch, at));
            }
        }
        return changes;
    }

    private static Change of(List<String> patch, int at) {
        List<Hunk> hunks = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int next = at + 3; next < patch.size() && !patch.get(next).startsWith("--- "); next++) {
            String line = patch.get(next);
            if (line.startsWith("@@")) {
                hunks.add(new Hunk(before.toString(), after.toString()));
                before.setLength(0);
                after.setLength(0);
                continue;
            }
            String text = (line.isEmpty() ? "" : line.substring(1)) + "\n";
            if (!line.startsWith("+")) {
                before.append(text);
            }
            if (!line.startsWith("-")) {
                after.append(text);
            }
        }
        hunks.add(new Hunk(before.toString(), after.toString()));
        return new Change(
                patch.get(at + 1).substring("+++ b/".length()), patch.get(at).endsWith("/dev/null"), hunks);
    }

    /** The contents of the file with the hole in it; throws {@link IllegalStateException} when the patch does not fit any more. */
    String appliedTo(Path root) throws IOException {
        Path file = root.resolve(path);
        if (isNew) {
            if (Files.exists(file)) {
                throw new IllegalStateException(path + " is there already");
            }
            return hunks.get(0).after();
        }
        String text = Files.readString(file);
        for (Hunk hunk : hunks) {
            int found = text.indexOf(hunk.before());
            if (found < 0
                    || text.indexOf(hunk.before(), found + 1) >= 0
                    || hunk.before().equals(hunk.after())) {
                throw new IllegalStateException(path + " does not have, just once, the lines\n" + hunk.before());
            }
            text = text.substring(0, found)
                    + hunk.after()
                    + text.substring(found + hunk.before().length());
        }
        return text;
    }
}
