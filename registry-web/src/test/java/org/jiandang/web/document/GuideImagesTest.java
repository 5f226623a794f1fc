package org.jiandang.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the user guide: every one a page shows is there, and light enough to be looked at on a slow line. */
class GuideImagesTest {

    private static final Path GUIDE = Path.of("..", "docs", "user-guide");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\(([^)\\s]+)");
    private static final long MOST_BYTES = 300_000;

    @Test
    void every_picture_a_page_shows_is_there() throws IOException {
        for (Path page : pages()) {
            assertThat(missing(page, Files.readString(page)))
                    .as("missing in %s", page)
                    .isEmpty();
        }
    }

    @Test
    void a_missing_picture_is_noticed() {
        assertThat(missing(GUIDE.resolve("none.md"), "![nothing](images/there-is-none.png)"))
                .containsExactly("images/there-is-none.png");
    }

    @Test
    void no_picture_is_heavy() throws IOException {
        try (Stream<Path> images = Files.list(GUIDE.resolve("images"))) {
            for (Path image : images.toList()) {
                assertThat(Files.size(image)).as("bytes of %s", image).isLessThanOrEqualTo(MOST_BYTES);
            }
        }
    }

    private static List<String> missing(Path page, String text) {
        return IMAGE.matcher(text)
                .results()
                .map((MatchResult image) -> image.group(1))
                .filter(image -> !image.startsWith("http"))
                .filter(image -> !Files.exists(page.resolveSibling(image)))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
