package org.jiandang.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a reader sees is in the bundles, in both languages, once. */
class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern JAVA_COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        for (String bundle : MessageBundles.basenames()) {
            assertThat(load(bundle + "_en").stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
        }
    }

    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String bundle : MessageBundles.basenames()) {
            for (String key : load(bundle).stringPropertyNames()) {
                String other = seen.put(key, bundle);
                if (other != null) {
                    twice.add(key + " in " + other + " and " + bundle);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void sentences_with_places_can_be_formatted_and_use_the_same_ones() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String bundle : MessageBundles.basenames()) {
            Properties chinese = load(bundle);
            Properties english = load(bundle + "_en");
            for (String key : chinese.stringPropertyNames()) {
                String zh = chinese.getProperty(key);
                String en = english.getProperty(key, zh);
                if (!places(zh).containsAll(places(en)) && !places(en).containsAll(places(zh))) {
                    faults.add(key + ": other places in English");
                }
                for (String text : List.of(zh, en)) {
                    if (!places(text).isEmpty() && fault(text)) {
                        faults.add(key + ": " + text);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void english_is_english() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String bundle : MessageBundles.basenames()) {
            Properties english = load(bundle + "_en");
            english.stringPropertyNames().stream()
                    .filter(key ->
                            HAN.matcher(english.getProperty(key)).results().count() > 12)
                    .forEach(key -> faults.add(bundle + " " + key));
        }
        assertThat(faults).as("whole sentences in Chinese").isEmpty();
    }

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        assertThat(files(MAIN.resolve("resources/templates"), ".html")
                        .filter(file -> HAN.matcher(without(COMMENT, file)).find()))
                .isEmpty();
    }

    @Test
    void java_code_of_the_pages_holds_no_words_of_its_own() throws IOException {
        assertThat(files(MAIN.resolve("java"), ".java")
                        .filter(file -> !isData(file))
                        .filter(file -> HAN.matcher(without(JAVA_COMMENT, file)).find()))
                .isEmpty();
    }

    /** Data that is read or drawn with, not words that are shown. */
    private static final List<String> DATA = List.of(
            // headings of official workbooks
            "/exchange/",
            // a date as people type it
            "/household/SectionForm.java",
            // names of fonts
            "/ledger/XlsxSink.java",
            // the announcement of holidays as it is pasted
            "/region/CalendarLines.java");

    private static boolean isData(Path file) {
        return DATA.stream().anyMatch(part -> file.toString().contains(part));
    }

    @Test
    void every_key_a_template_names_exists() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (String bundle : MessageBundles.basenames()) {
            known.addAll(load(bundle).stringPropertyNames());
        }
        List<String> missing = new ArrayList<>();
        files(MAIN.resolve("resources/templates"), ".html").forEach(file -> {
            Matcher keys = KEY.matcher(without(COMMENT, file));
            while (keys.find()) {
                if (!known.contains(keys.group(1))) {
                    missing.add(file.getFileName() + " " + keys.group(1));
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void templates_neither_evaluate_twice_nor_print_unescaped() throws IOException {
        assertThat(files(MAIN.resolve("resources/templates"), ".html").filter(file -> {
                    String text = without(COMMENT, file);
                    return text.contains("__${")
                            || text.contains("th:utext")
                            || text.contains("[(")
                            || text.contains(" style=");
                }))
                .isEmpty();
    }

    private static boolean fault(String text) {
        boolean loneApostrophe = text.replace("''", "").contains("'");
        try {
            new MessageFormat(text);
            return loneApostrophe;
        } catch (IllegalArgumentException broken) {
            return true;
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static Stream<Path> files(Path root, String suffix) throws IOException {
        return Files.walk(root).filter(file -> file.toString().endsWith(suffix));
    }

    private static String without(Pattern comment, Path file) {
        try {
            return comment.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + bundle + ".properties"), bundle),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
