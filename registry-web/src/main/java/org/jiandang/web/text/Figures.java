package org.jiandang.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiandang.policy.RegistryClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers and dates as the pages write them; what is not known is “—”. In templates {@code ${@figures.money(x)}}. */
@Component("figures")
public class Figures {

    /** What stands for a value that is not known. */
    public static final String NONE = "—";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int PERCENT_DECIMALS = 2;

    /** A count with separators: 1,286. */
    public String count(@Nullable Number number) {
        return number == null ? NONE : format("#,##0", number);
    }

    /** An amount with two decimals: 6,650.00. Rounded for reading only; comparisons use the value itself. */
    public String money(@Nullable BigDecimal amount) {
        return amount == null ? NONE : format("#,##0.00", amount);
    }

    /** A measure with as many decimals as it has: 1.5, 12. */
    public String measure(@Nullable BigDecimal measure) {
        return measure == null ? NONE : format("#,##0.########", measure);
    }

    /** A share in percent with two decimals: 2.87%; none where nothing is divided by. */
    public String percent(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null || whole.doubleValue() == 0) {
            return NONE;
        }
        BigDecimal share = new BigDecimal(part.toString())
                .movePointRight(2)
                .divide(new BigDecimal(whole.toString()), PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return format("#,##0.00", share) + "%";
    }

    /** A day: 2018-09-12. */
    public String date(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    /** A moment in China: 2018-09-12 10:42. */
    public String time(@Nullable Instant moment) {
        return moment == null ? NONE : TIME.format(moment.atZone(RegistryClock.ZONE));
    }

    /** A moment in China without its day: 10:42. */
    public String clock(@Nullable Instant moment) {
        return moment == null
                ? NONE
                : LocalTime.ofInstant(moment, RegistryClock.ZONE)
                        .withSecond(0)
                        .withNano(0)
                        .toString();
    }

    /** A text, or “—”. */
    public String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.isBlank() ? NONE : text;
    }

    /** A number or account number of which the first digits are shown and the rest are stars. */
    public String masked(@Nullable String shown, int hidden) {
        return shown == null ? NONE : shown + "*".repeat(hidden);
    }

    private static String format(String pattern, Number number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
