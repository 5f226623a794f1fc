package org.jiandang.web.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.Ledgers;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.web.error.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of a ledger in its address: {@code area}, {@code year}, {@code day} and the ledger's filters. What is missing is the own
 * area, the year of the day, today, no filter. What is no value is a bad request: a ledger of another day than asked for would look right.
 */
@Component
class LedgerUrl {

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2099;

    private final Clock clock;

    LedgerUrl(Clock clock) {
        this.clock = clock;
    }

    /** The ledger with this code; not found otherwise. */
    static Ledger<?> ledger(String code) {
        return Ledgers.find(code).orElseThrow(() -> new NotFound("ledger", code));
    }

    LedgerQuery query(Ledger<?> ledger, Map<String, String> parameters) {
        LocalDate day = day(parameters.get("day"));
        var filters = new HashMap<String, String>();
        for (LedgerFilter filter : ledger.filters()) {
            String value = parameters.getOrDefault(filter.key(), "");
            if (filter.accepts(value)) {
                filters.put(filter.key(), value);
            } else if (!value.isBlank()) {
                throw new IllegalArgumentException("no value of the filter " + filter.key());
            }
        }
        return new LedgerQuery(area(parameters.get("area")), year(parameters.get("year"), day), day, filters);
    }

    /** The parameters that list this query again, in a fixed order. */
    static Map<String, String> parameters(LedgerQuery query) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("area", query.area().value());
        parameters.put("year", String.valueOf(query.year()));
        parameters.put("day", query.day().toString());
        query.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> parameters.put(filter.getKey(), filter.getValue()));
        return parameters;
    }

    /** The same as a query string. */
    static String text(LedgerQuery query) {
        var address = UriComponentsBuilder.newInstance();
        parameters(query).forEach(address::queryParam);
        return String.valueOf(address.build().getQuery());
    }

    private static RegionCode area(@Nullable String text) {
        return text == null || text.isBlank() ? Acting.require().jurisdiction().region() : RegionCode.of(text);
    }

    /** A day to come shows what is known today. */
    private LocalDate day(@Nullable String text) {
        LocalDate today = LocalDate.now(clock);
        if (text == null || text.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException none) {
            throw new BadParameter("day");
        }
    }

    private static int year(@Nullable String text, LocalDate day) {
        if (text == null || text.isBlank()) {
            return day.getYear();
        }
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadParameter("year");
        }
        return year;
    }
}
