package org.jiandang.persistence.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RowWrite;
import org.jiandang.exchange.judge.SentenceFigures;
import org.jiandang.exchange.judge.Stored;
import org.jiandang.household.card.Section;
import org.jiandang.policy.Finding;
import org.jspecify.annotations.Nullable;

/** The columns of a row by name, as they travel to the database. */
final class RowDocument {

    private RowDocument() {}

    /** The columns of a row; a new one with its key. */
    static Map<String, @Nullable Object> of(HouseholdWrite one, int year, RowWrite row) {
        Map<String, @Nullable Object> doc = new LinkedHashMap<>();
        row.fields().forEach((field, value) -> doc.put(FieldColumns.of(field), plain(value)));
        row.columns().forEach((column, value) -> doc.put(column, value == null ? null : plain(value)));
        if (row.isNew()) {
            keys(doc, one, year, row);
        }
        return doc;
    }

    static Map<String, @Nullable Object> of(BatchId batch, HouseholdWrite one, Finding finding, long serial) {
        Map<String, @Nullable Object> doc = new LinkedHashMap<>();
        doc.put("serial", serial);
        doc.put("village", one.villageCode());
        doc.put("code", finding.code());
        doc.put("severity", finding.severity().name());
        doc.put("section", finding.place().section());
        doc.put("field", finding.place().field());
        doc.put("member_no", finding.place().memberNo());
        doc.put("arguments", SentenceFigures.of(finding.arguments()));
        doc.put("batch", batch.serial());
        return doc;
    }

    private static void keys(Map<String, @Nullable Object> doc, HouseholdWrite one, int year, RowWrite row) {
        doc.put("county_code", one.id().countyCode());
        doc.put("village_code", one.villageCode());
        Section.Level level = row.level();
        doc.put(
                level == Section.Level.HOUSEHOLD ? "serial" : "household_serial",
                one.id().serial());
        if (level == Section.Level.YEAR || level == Section.Level.PERSON_YEAR) {
            doc.put("year", year);
        }
        if (level == Section.Level.PERSON || level == Section.Level.PERSON_YEAR) {
            doc.put(level == Section.Level.PERSON ? "no" : "member_no", row.no());
        }
    }

    /** Values of JSON stay, all others take their stored spelling; several become a list. */
    private static Object plain(Object value) {
        if (value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Stored::of).sorted().toList();
        }
        return Stored.of(value);
    }
}
