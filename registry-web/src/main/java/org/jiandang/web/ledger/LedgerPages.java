package org.jiandang.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiandang.account.Acting;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.export.ExportLimits;
import org.jiandang.web.page.Pager;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Fills the model of a ledger's page and of its print. */
@Component
class LedgerPages {

    private static final int YEARS = 8;

    private final LedgerService ledgers;
    private final SheetWords sheets;
    private final MessageSource messages;
    private final Words words;
    private final Figures figures;
    private final AreaChoices areas;

    LedgerPages(
            LedgerService ledgers,
            SheetWords sheets,
            MessageSource messages,
            Words words,
            Figures figures,
            AreaChoices areas) {
        this.ledgers = ledgers;
        this.sheets = sheets;
        this.messages = messages;
        this.words = words;
        this.figures = figures;
        this.areas = areas;
    }

    /** A page of rows with filter and pager. */
    <R extends Record> void list(
            Ledger<R> ledger, LedgerQuery query, Paging paging, HttpServletRequest request, Model model) {
        long shown = rows(ledger, query, paging, RequestContextUtils.getLocale(request), model);
        long first = paging.after().position();
        var next = (RowKey) model.getAttribute("next");
        String summary =
                words.say("ledger.page", String.valueOf(shown == 0 ? 0 : first + 1), String.valueOf(first + shown));
        model.addAttribute(
                "pager", Pager.of(request, summary, null, next == null ? null : next.toString(), paging.size()));
        model.addAttribute("onFirstPage", first == 0);
        model.addAttribute("filter", LedgerUrl.parameters(query));
        model.addAttribute("areas", areas.around(query.area()));
        model.addAttribute("years", years(query));
        model.addAttribute("filters", filters(ledger, query, RequestContextUtils.getLocale(request)));
        model.addAttribute("limit", ExportLimits.rows(Acting.require().role()));
    }

    /** Rows, totals, headings and checks; the number of rows shown. */
    <R extends Record> long rows(Ledger<R> ledger, LedgerQuery query, Paging paging, Locale locale, Model model) {
        var view = ledgers.view(ledger, query, paging.after(), paging.size());
        var said = sheets.of(view.sheet(), locale);
        model.addAttribute("code", ledger.code());
        model.addAttribute("name", sheets.name(ledger, query.area(), query.day(), locale));
        model.addAttribute("query", query);
        model.addAttribute("queryText", LedgerUrl.text(query));
        model.addAttribute("sheet", said);
        model.addAttribute("wide", ledger.isWide());
        model.addAttribute("counted", counted(view.sheet()));
        model.addAttribute("asOf", words.say("ledger.asOf", query.day()));
        model.addAttribute("total", view.sheet().totals().rows());
        model.addAttribute("table", LedgerTable.of(view.sheet(), view.page(), said, new CellText(messages, locale)));
        model.addAttribute("next", view.page().next());
        model.addAttribute("shownHouseholds", view.page().households());
        return view.page().rows().size();
    }

    /** How many, in the ledger's own units: rows, and the sum of its first totalled column. */
    private String counted(LedgerSheet<?> sheet) {
        var ledger = sheet.ledger();
        var first = ledger.columns().stream().filter(Column::totalled).findFirst();
        return words.say(
                ledger.heading().title() + ".count",
                figures.count(sheet.totals().rows()),
                first.map(column -> figures.count(sheet.totals().of(column.key())))
                        .orElse(""));
    }

    private List<FilterField> filters(Ledger<?> ledger, LedgerQuery query, Locale locale) {
        return ledger.filters().stream()
                .map(filter -> new FilterField(
                        filter.key(),
                        sheets.filterLabel(filter, query.area(), query.day(), locale),
                        words.choices(filter.options())))
                .toList();
    }

    private static List<Choice> years(LedgerQuery query) {
        int last = Math.max(query.day().getYear(), query.year());
        return IntStream.range(0, Math.max(YEARS, last - query.year() + 1))
                .mapToObj(back -> String.valueOf(last - back))
                .map(year -> new Choice(year, year))
                .toList();
    }

    /** Where a page begins and how long it is. */
    record Paging(RowKey after, int size) {

        static Paging of(Map<String, String> parameters) {
            String size = parameters.getOrDefault("size", "");
            return new Paging(
                    RowKey.parse(parameters.getOrDefault("after", "")),
                    Pager.size(size.matches("\\d{1,3}") ? Integer.valueOf(size) : null));
        }
    }
}
