package org.jiandang.web.ledger;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.Ledgers;
import org.springframework.context.MessageSource;

/** Writes {@code docs/ledgers.md} from the declarations and the message bundles. */
final class LedgersDocument {

    private static final Object[] WORDS = {"旗县", "苏木乡镇", "嘎查村", "贫困户"};

    private final MessageSource messages = Bundles.all();
    private final StringBuilder text = new StringBuilder();

    static String write() {
        var document = new LedgersDocument();
        document.line("# 台账 Ledgers");
        document.line("");
        document.line("Generated from `org.jiandang.ledger.book`; do not edit. Rewrite it with");
        document.line("`./mvnw -pl registry-web -am test -Dtest=LedgersDocumentTest -Dregistry.docs=write "
                + "-Dsurefire.failIfNoSpecifiedTests=false`.");
        document.line("");
        document.line(
                "A ledger is one class in `ledger/book`, one SQL file `sql/ledger/<code>.sql` whose columns bear the names below in");
        document.line(
                "snake case, its line in `Ledgers.ALL`, and its message keys. Rows are read as of the end of a day.");
        Ledgers.ALL.forEach(document::ledger);
        return document.text.toString();
    }

    private <R extends Record> void ledger(Ledger<R> ledger) {
        line("");
        line("## " + ledger.code() + " " + say(ledger.heading().title()));
        line("");
        line(say(ledger.heading().title() + ".about") + "。"
                + say(ledger.heading().units()) + "。" + (ledger.isWide() ? "A3 横向。" : "A4 横向。"));
        line("");
        line("| 列 | 名称 | 上级表头 | 格式 | 合计 |");
        line("|---|---|---|---|---|");
        ledger.columns().forEach(this::column);
        line("");
        line("筛选: " + ledger.filters().stream().map(this::filter).collect(Collectors.joining("、")));
        line("");
        ledger.crossFoots().forEach(this::rule);
    }

    private void column(Column<?> column) {
        String group = column.group() == null ? "" : say("ledger.group." + column.group());
        line("| `%s` | %s | %s | %s | %s |"
                .formatted(
                        column.key(),
                        say("ledger.column." + column.key()),
                        group,
                        column.format(),
                        column.totalled() ? "✓" : ""));
    }

    private String filter(LedgerFilter filter) {
        return say("ledger.filter." + filter.key()) + " `" + filter.key() + "`";
    }

    private void rule(CrossFoot rule) {
        line("- " + rule.code() + " " + say("ledger.check." + rule.code()));
    }

    private String say(String key) {
        return messages.getMessage(key, WORDS, Locale.SIMPLIFIED_CHINESE);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
