package org.jiandang.web.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must keep: unique ids, labels that point to controls, headings in order, nothing inline, nothing from elsewhere. */
public final class HtmlCheck {

    private static final String CONTROLS = "input:not([type=hidden]):not([type=submit]), select, textarea";

    private HtmlCheck() {}

    /** Fails with all faults of the page. */
    public static Document assertSound(String html) {
        Document page = Jsoup.parse(html);
        Assertions.assertThat(faults(page))
                .as("faults of the page %s", page.title())
                .isEmpty();
        return page;
    }

    /** Every fault of the page. */
    public static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        ids(page, faults);
        labels(page, faults);
        headings(page, faults);
        inline(page, faults);
        if (page.select("html").attr("lang").isEmpty()) {
            faults.add("no language");
        }
        if (page.title().isBlank()) {
            faults.add("no title");
        }
        page.select("[src], link[href], form[action]").stream()
                .filter(element -> (element.attr("src") + element.attr("href") + element.attr("action")).contains("//"))
                .forEach(element -> faults.add("from elsewhere: " + element));
        page.select("form[method=post]").stream()
                .filter(form -> form.select("input[name=_csrf]").isEmpty())
                .forEach(form -> faults.add("no token in form " + form.attr("action")));
        page.select("[th\\:text], [layout\\:fragment]")
                .forEach(element -> faults.add("left from the template: " + element));
        if (page.html().contains("??")) {
            faults.add("a message is missing");
        }
        return faults;
    }

    private static void ids(Document page, List<String> faults) {
        Set<String> seen = new HashSet<>();
        page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add("id twice: " + id));
        for (String reference : List.of("aria-describedby", "aria-labelledby")) {
            page.select("[" + reference + "]")
                    .forEach(element -> List.of(element.attr(reference).split(" ")).stream()
                            .filter(id -> page.getElementById(id) == null)
                            .forEach(id -> faults.add(reference + " leads nowhere: " + id)));
        }
        page.select("a[href^=#]").stream()
                .filter(link -> page.getElementById(link.attr("href").substring(1)) == null)
                .forEach(link -> faults.add("link leads nowhere: " + link.attr("href")));
    }

    private static void labels(Document page, List<String> faults) {
        Set<String> labelled = new HashSet<>();
        for (Element label : page.select("label[for]")) {
            Element control = page.getElementById(label.attr("for"));
            if (control == null || !control.is("input, select, textarea")) {
                faults.add("label without control: " + label.text());
            }
            labelled.add(label.attr("for"));
        }
        page.select(CONTROLS).stream()
                .filter(control -> !labelled.contains(control.id())
                        && control.attr("aria-label").isEmpty()
                        && control.attr("aria-labelledby").isEmpty()
                        && control.parents().is("label") == false)
                .forEach(control -> faults.add("control without label: " + control));
        page.select("button, a[href]").stream()
                .filter(element ->
                        element.text().isBlank() && element.attr("aria-label").isEmpty())
                .forEach(element -> faults.add("nothing to read: " + element));
    }

    private static void headings(Document page, List<String> faults) {
        if (page.select("h1").size() != 1) {
            faults.add("headings of the first level: " + page.select("h1").size());
        }
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (before > 0 && level > before + 1) {
                faults.add("heading skips a level: " + heading.text());
            }
            before = level;
        }
    }

    private static void inline(Document page, List<String> faults) {
        page.select("[style], style, script:not([src])").forEach(element -> faults.add("inline: " + element.tagName()));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || attribute.getKey().startsWith("hx-on")) {
                    faults.add("inline: " + attribute.getKey() + " of " + element.tagName());
                }
            }
        }
    }
}
