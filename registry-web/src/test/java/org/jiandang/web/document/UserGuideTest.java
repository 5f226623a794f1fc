package org.jiandang.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide quotes pages in 「」 word for word, and what the documents point to is there. */
class UserGuideTest {

    private static final Pattern QUOTE = Pattern.compile("「([^」]+)」");
    /** Pictures are made by the browser tests, which look after their names. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void every_label_it_quotes_stands_in_a_bundle() throws IOException {
        List<Pattern> labels = labels();

        List<String> unknown = new ArrayList<>();
        for (Path chapter : below(Documents.root().resolve("docs/user-guide"))) {
            found(QUOTE, chapter)
                    .filter(quote -> labels.stream()
                            .noneMatch(label -> label.matcher(quote).matches()))
                    .forEach(quote -> unknown.add(chapter.getFileName() + " " + quote));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_link_of_the_documents_leads_somewhere() throws IOException {
        List<Path> documents = new ArrayList<>(below(Documents.root().resolve("docs")));
        try (Stream<Path> top = Files.list(Documents.root())) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }

        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            found(LINK, document)
                    .filter(target -> !target.matches("[a-z]+:.*"))
                    .filter(target -> Files.notExists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document.getFileName() + " " + target));
        }

        assertThat(documents).hasSizeGreaterThan(15);
        assertThat(broken).isEmpty();
    }

    private static Stream<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(match -> match.group(1));
    }

    /** The Chinese words of all bundles; their figures match anything short, those that begin with one are left out. */
    private static List<Pattern> labels() throws IOException {
        List<Pattern> labels = new ArrayList<>();
        Path bundles = Documents.root().resolve("registry-web/src/main/resources/messages");
        try (Stream<Path> files = Files.list(bundles)) {
            for (Path file : files.filter(name -> !name.toString().endsWith("_en.properties"))
                    .toList()) {
                Properties words = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.values().stream()
                        .map(Object::toString)
                        .filter(word -> !word.startsWith("{"))
                        .forEach(word -> labels.add(pattern(word)));
            }
        }
        return labels;
    }

    private static Pattern pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        Matcher figure = Pattern.compile("\\{\\d+[^}]*\\}").matcher(word);
        int from = 0;
        while (figure.find()) {
            pattern.append(Pattern.quote(word.substring(from, figure.start()))).append(".{1,12}");
            from = figure.end();
        }
        return Pattern.compile(pattern + Pattern.quote(word.substring(from)));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
