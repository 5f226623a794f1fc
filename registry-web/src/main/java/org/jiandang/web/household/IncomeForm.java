package org.jiandang.web.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Money;

/** The income statement as a form: an amount by item, and a tick where the money has not come in yet. */
public final class IncomeForm {

    private static final String PREFIX = "income.";
    private static final String EXPECTED = ".expected";

    private IncomeForm() {}

    /** Reads the statement; an empty amount is unknown, which is not zero. */
    public static SectionForm.Reading read(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        for (IncomeItem item : IncomeItem.values()) {
            String field = PREFIX + item.name();
            if (!typing.isBlank(field)) {
                try {
                    entries.put(item, new IncomeEntry(Money.of(typing.text(field)), typing.isBlank(field + EXPECTED)));
                } catch (InvalidValue wrong) {
                    faults.add(new FieldFault(field, wrong.key(), wrong.arguments()));
                }
            }
        }
        return faults.isEmpty()
                ? new SectionForm.Reading(new IncomeStatement(entries), faults)
                : new SectionForm.Reading(null, faults);
    }

    public static Typing write(IncomeStatement income) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        income.entries().forEach((item, entry) -> {
            texts.put(PREFIX + item.name(), List.of(entry.amount().amount().toPlainString()));
            if (!entry.realised()) {
                texts.put(PREFIX + item.name() + EXPECTED, List.of("true"));
            }
        });
        return new Typing(texts);
    }

    /** The items of a kind, the undivided total last. */
    public static List<IncomeItem> items(Kind kind) {
        List<IncomeItem> items = new ArrayList<>(Arrays.stream(IncomeItem.values())
                .filter(item -> item.kind() == kind && !item.isUndivided())
                .toList());
        items.add(IncomeItem.valueOf(kind.name()));
        return items;
    }
}
