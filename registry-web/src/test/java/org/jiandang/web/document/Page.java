package org.jiandang.web.document;

import java.util.Locale;
import java.util.stream.IntStream;
import org.jiandang.web.ledger.Bundles;
import org.springframework.context.MessageSource;

/** A page of Markdown in the making, with the words of the bundles. */
final class Page {

    /** The sentences keep their {@code {0}}, {@code {1}} … */
    private static final Object[] FIGURES =
            IntStream.range(0, 12).mapToObj(n -> "{" + n + "}").toArray();

    private final MessageSource messages = Bundles.all();
    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void heading(String heading) {
        line("");
        line(heading);
        line("");
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** A table's head. */
    void columns(String... names) {
        row(names);
        line("|" + "---|".repeat(names.length));
    }

    /** What to do when the document is stale. */
    void origin(String sources, Class<?> test) {
        line("Generated from " + sources + "; do not edit. Rewrite it with");
        line("`./mvnw -pl registry-web -am test -Dtest=" + test.getSimpleName() + " -Dregistry.docs=write "
                + "-Dsurefire.failIfNoSpecifiedTests=false`.");
    }

    String say(String key) {
        return messages.getMessage(key, FIGURES, Locale.SIMPLIFIED_CHINESE).replace("|", "\\|");
    }

    /** The word for the key, or what is given where the bundles have none. */
    String say(String key, String otherwise) {
        String said = messages.getMessage(key, FIGURES, "", Locale.SIMPLIFIED_CHINESE);
        return said == null || said.isEmpty() ? otherwise : said.replace("|", "\\|");
    }

    String label(Enum<?> constant) {
        return say("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
