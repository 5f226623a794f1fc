package org.jiandang.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the documents lie. */
final class Documents {

    private Documents() {}

    /** Compares the file with what the code says now; with {@code -Dregistry.docs=write} writes it first. */
    static void assertIsFresh(String file, String document) throws IOException {
        Path path = root().resolve(file);
        if ("write".equals(System.getProperty("registry.docs"))) {
            Files.writeString(path, document);
        }
        assertThat(Files.readString(path)).as(file).isEqualTo(document);
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("db/migration")) ? here : here.getParent();
    }
}
