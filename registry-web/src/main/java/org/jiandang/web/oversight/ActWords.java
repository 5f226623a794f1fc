package org.jiandang.web.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.care.CareAction;
import org.jiandang.procedure.Action;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.MessageBundles;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the codes of the record of acts are called. Their list is the keys {@code audit.action.…} of the bundles; steps of procedures and pages that were shown are put
 * together from a beginning, e.g. {@code CASE_}, and the word of the step or the page. In templates {@code #acts.of(code)}.
 */
@Component
public class ActWords implements PageObject {

    private static final String ACTION = "audit.action.";
    private static final String KIND = "audit.actions.";
    private static final String SUBJECT = "audit.subject.";

    /** Beginnings of codes, by which a whole kind of acts is found. */
    private static final List<String> KINDS = List.of("CASE_", "CHANGE_", "CARE_", "LIST_", "VIEW_", "PRINT_");

    private static final Pattern OBJECT = Pattern.compile("([a-z-]+):(\\d{6}-\\d+)");

    private final Words words;
    private final Set<String> listed = listed();

    ActWords(Words words) {
        this.words = words;
    }

    @Override
    public String pageName() {
        return "acts";
    }

    /** The words of a code; one that is not in the list as it stands. */
    public String of(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String whole = words.find(ACTION + code, List.of());
        return whole != null
                ? whole
                : KINDS.stream()
                        .filter(code::startsWith)
                        .flatMap(kind -> Stream.ofNullable(rest(kind, code.substring(kind.length())))
                                .map(rest -> words.say(KIND + kind, rest)))
                        .findFirst()
                        .orElse(code);
    }

    /** What it was for: as it was said, or the object whose page is a purpose of its own, e.g. {@code case:150105-42}. */
    public String ofPurpose(@Nullable String purpose) {
        Matcher object = OBJECT.matcher(purpose == null ? "" : purpose);
        String noun = object.matches()
                ? words.find(SUBJECT + object.group(1).replace('-', '_').toUpperCase(Locale.ROOT), List.of())
                : null;
        return purpose == null ? "" : noun == null ? purpose : noun + " " + object.group(2);
    }

    private @Nullable String rest(String kind, String rest) {
        return switch (kind) {
            case "CASE_", "CHANGE_" -> words.find("enum." + Action.class.getSimpleName() + "." + rest, List.of());
            case "CARE_" -> words.find("enum." + CareAction.class.getSimpleName() + "." + rest, List.of());
            default -> words.find(SUBJECT + rest, List.of());
        };
    }

    /** What an alarm is about, or what it says of it; a key, a figure or a place as it stands. */
    public String ofAlarm(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String said = words.find("audit.alarm." + text, List.of());
        String fault = words.find("audit.fault." + text, List.of());
        return said != null ? said : fault != null ? fault : text;
    }

    /** What can be looked for: every kind of acts, then the acts one by one in the order of the list. */
    public List<Choice> choices() {
        return Stream.concat(
                        KINDS.stream().map(kind -> new Choice(kind, words.say(KIND + kind, words.say(KIND + "all")))),
                        listed.stream().map(code -> new Choice(code, of(code))))
                .toList();
    }

    private static Set<String> listed() {
        Set<String> codes = new TreeSet<>();
        try {
            for (String bundle : MessageBundles.basenames()) {
                ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith(ACTION))
                        .forEach(key -> codes.add(key.substring(ACTION.length())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }
}
