package org.jiandang.web.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** The form of a measure. */
final class MeasureForm {

    private MeasureForm() {}

    /** What was read; no card while there are faults. */
    record Reading(@Nullable MeasureCard card, List<FieldFault> faults) {}

    static Reading read(Typing typing) {
        Fields fields = new Fields(typing);
        MeasureClass kind = fields.requiredChoice("kind", MeasureClass.class);
        String project = fields.requiredText("project");
        String content = fields.text("content");
        String unit = fields.text("unit");
        String quantity = fields.text("quantity");
        BigDecimal amount = fields.amount("amount");
        String source = fields.text("source");
        LocalDate since = fields.requiredDay("since");
        LocalDate until = fields.day("until");
        if (kind == null || project == null || since == null || !fields.faults().isEmpty()) {
            return new Reading(null, fields.faults());
        }
        return new Reading(
                new MeasureCard(kind, project, content, unit, quantity, amount, source, since, until), List.of());
    }

    static Typing write(Measure measure) {
        MeasureCard card = measure.card();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("version", List.of(String.valueOf(measure.version())));
        texts.put("kind", List.of(card.kind().name()));
        put(texts, "project", card.project());
        put(texts, "content", card.content());
        put(texts, "unit", card.unit());
        put(texts, "quantity", card.quantity());
        put(texts, "amount", card.amount());
        put(texts, "source", card.source());
        put(texts, "since", card.since());
        put(texts, "until", card.until());
        return new Typing(texts);
    }

    /** A form of the signature that is still to come: today, by the head. */
    static Map<String, Object> unsigned(Measure measure, LocalDate today) {
        return Map.of("until", today, "signedOn", today, "signer", measure.headName());
    }

    private static void put(Map<String, List<String>> texts, String field, @Nullable Object value) {
        if (value != null) {
            texts.put(field, List.of(value instanceof BigDecimal amount ? amount.toPlainString() : value.toString()));
        }
    }
}
