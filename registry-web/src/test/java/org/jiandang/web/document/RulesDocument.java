package org.jiandang.web.document;

import org.jiandang.policy.Place;
import org.jiandang.policy.Rule;
import org.jiandang.policy.Severity;
import org.jiandang.rulebook.Chapter;
import org.jiandang.rulebook.RuleBooks;
import org.jiandang.screening.RedLine;

/** Writes {@code docs/rules.md} from the rule books and the message bundles. */
final class RulesDocument {

    private final Page page = new Page();

    static String write() {
        var document = new RulesDocument();
        document.head();
        for (Chapter chapter : RuleBooks.ALL) {
            document.book(chapter);
        }
        document.redLines();
        return document.page.toString();
    }

    private void head() {
        page.line("# 规则 Rules");
        page.line("");
        page.origin("the rule books of `registry-core` and the message bundles", RulesDocumentTest.class);
        page.line("");
        page.line("拦截 `BLOCK`：不能保存或办理。须说明 `EXPLAIN`：可以保存，须填写原因。待核查 `REVIEW`：可以保存，列入核查清单。");
        page.line("政策方案可以把级别调严。语句中的 {0}、{1} 是规则给出的数字。位置写“随数据”的，由数据决定。");
        page.line("退出条件由各地政策方案列出，方案没有列的不判。`V070` 关于住房面积和大病保险的部分在退出审核时拦截。`V080d`（佐证材料齐全）由办理的各环节直接检查，不在规则书中。");
    }

    private void book(Chapter chapter) {
        page.heading("## " + page.say("rules.chapter." + chapter.key()) + " `" + chapter.declaredIn() + "`");
        page.columns("代码", "级别", "语句", "处理", "依据", "位置");
        chapter.book().rules().forEach(rule -> rule(rule, chapter.fields() + "field.", chapter.fields() + "section."));
    }

    private void rule(Rule<?> rule, String field, String section) {
        page.row(
                rule.code(),
                severity(rule.severity()),
                page.say("rule." + rule.code()),
                page.say("rule." + rule.code() + ".remedy"),
                rule.clause().toString(),
                rule.place().map(place -> place(place, field, section)).orElse("随数据"));
    }

    /** Fields of the card have a name; the places in a case have none and stand with their key. */
    private String place(Place place, String field, String section) {
        if (place.section().equals("case")) {
            return "办理 `" + place.field() + "`";
        }
        String in = page.say(section + place.section(), "`" + place.section() + "`");
        String datum = page.say(
                field + place.field(),
                page.say(field + place.section() + "." + place.field(), "`" + place.field() + "`"));
        return place.field().isEmpty() ? in : in + " / " + datum;
    }

    private void redLines() {
        page.heading("## 红线 `screening.RedLine`");
        page.line("命中只是疑点，由人确认或排除；提出疑点的人和经办人不能自己确认或排除。确认的不予纳入。");
        page.line("");
        page.columns("代码", "内容");
        for (RedLine line : RedLine.values()) {
            page.row(line.name(), page.label(line));
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case BLOCK -> "拦截";
            case EXPLAIN -> "须说明";
            case REVIEW -> "待核查";
        };
    }
}
