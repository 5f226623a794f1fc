package org.jiandang.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.care.CareAction;
import org.jiandang.procedure.Action;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.MessageBundles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ActWordsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** Where an event is made or handed to what makes it, with the code written there. */
    private static final Pattern RECORDED = Pattern.compile(
            "(?:AuditEvent\\.(?:done|refused)|new AuditEvent|record\\.(?:done|refused)|trail\\.changed)\\(\\s*"
                    + "(?:[\\w. ]+(?:== null )?\\? )?\"([A-Z_]+[A-Z])\"(?: : \"([A-Z_]+[A-Z])\")?");

    /** Put together from a beginning and the state of a transfer. */
    private static final Set<String> COMPOSED = Set.of("TRANSFER_RETURNED");

    @Autowired
    ActWords acts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @AfterEach
    void ownLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void every_act_on_record_has_words_in_both_languages() throws IOException {
        Set<String> codes = recorded();
        assertThat(codes).hasSizeGreaterThan(80).contains("SIGN_IN", "RELEASE_EXPORT", "REFUSE_EXPORT");
        codes.addAll(expected());
        Arrays.stream(Action.values()).forEach(one -> codes.add("CASE_" + one));
        Arrays.stream(CareAction.values()).forEach(one -> codes.add("CARE_" + one));
        for (Locale language : MessageBundles.LANGUAGES) {
            LocaleContextHolder.setLocale(language);
            assertThat(codes.stream().filter(code -> acts.of(code).equals(code)).toList())
                    .as("codes without words (audit.action.… in messages), %s", language)
                    .isEmpty();
        }
    }

    @Test
    void the_list_names_no_act_that_nobody_records() throws IOException {
        String all = String.join("\n", sources());
        assertThat(acts.choices().stream()
                        .map(Choice::value)
                        .filter(code -> !code.endsWith("_") && !COMPOSED.contains(code))
                        .filter(code -> !all.contains("\"" + code + "\""))
                        .toList())
                .isEmpty();
    }

    @Test
    void the_record_is_read_and_filtered_by_words() throws Exception {
        var auditor = signedIn.as(Role.AUDIT_ADMIN, "15");
        mvc.post()
                .uri("/audit/chain")
                .with(auditor)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        mvc.get().uri("/audit/chain").with(auditor).exchange();
        assertThat(shown("/audit?action=VERIFY_CHAIN", auditor)).isNotEmpty().containsOnly("核验操作记录");
        assertThat(shown("/audit?action=LIST_", auditor)).isNotEmpty().allMatch(word -> word.startsWith("列表："));
    }

    private List<String> shown(String address, org.springframework.test.web.servlet.request.RequestPostProcessor who)
            throws Exception {
        MvcTestResult result = mvc.get().uri(address).with(who).exchange();
        result.assertThat().hasStatusOk();
        String html = result.getResponse().getContentAsString();
        HtmlCheck.assertSound(html);
        Document page = Jsoup.parse(html);
        assertThat(page.select("select[name=action] option[value=SIGN_IN]").text())
                .isEqualTo("登录");
        return page.select("tbody td[data-label=操作]").stream()
                .map(Element::text)
                .toList();
    }

    private static Set<String> recorded() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source : sources()) {
            Matcher made = RECORDED.matcher(source);
            while (made.find()) {
                codes.add(made.group(1));
                if (made.group(2) != null) {
                    codes.add(made.group(2));
                }
            }
        }
        return codes;
    }

    /** What the pages and forms leave on record; where it is a beginning, the table has it all. */
    private static Set<String> expected() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("src/test/resources/audit-expectations.csv"))) {
            if (!row.startsWith("#")) {
                Stream.of(row.substring(row.lastIndexOf(',') + 1).split("[+;]"))
                        .filter(code -> code.matches("[A-Z_]+[A-Z]"))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static List<String> sources() throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : List.of("registry-core", "registry-persistence", "registry-web")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    all.add(Files.readString(file));
                }
            }
        }
        return all;
    }
}
