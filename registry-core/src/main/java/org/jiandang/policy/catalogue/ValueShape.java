package org.jiandang.policy.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Setting;

/** How a value is written: its units, and what it must look like so that the profile can read it. */
public final class ValueShape {

    private static final List<String> ALL_UNITS =
            List.of("CNY", "percent", "day", "workingDay", "month", "litre", "minute", "mu", "km", "count", "date", "");
    private static final List<String> DAYS = List.of("day", "workingDay");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern MEASURE = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern SHARE = Pattern.compile("[1-9]\\d?/[1-9]\\d?");
    private static final Pattern CODES = Pattern.compile("[A-Z]+-?[A-Z0-9]+[a-z]?(,[A-Z]+-?[A-Z0-9]+[a-z]?)*");
    private static final Pattern ITEMS = Pattern.compile("[A-Z_]+(,[A-Z_]+)*");
    private static final Pattern AGES = Pattern.compile("\\d{1,3}-\\d{1,3}");
    private static final Pattern USES = Pattern.compile("(ENTRY|EXIT|MONITOR)(,(ENTRY|EXIT|MONITOR)){0,2}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ValueShape() {}

    /**
     * The units the parameter may have.
     *
     * @param unit the unit of the value in force, empty where there is none
     */
    public static List<String> units(ParameterKey key, String unit) {
        return switch (key.kind()) {
            case LINE -> List.of("CNY");
            case NOTICE -> DAYS;
            case LIMIT -> limit(key.parameter(), unit);
            case SEVERITY, STABLE_INCOME, WORD -> List.of("");
            case SETTING -> setting(key.parameter(), unit);
        };
    }

    /** What is wrong with the value, if anything. */
    public static Optional<ValueFault> fault(ParameterKey key, String value, String unit, String unitInForce) {
        if (!units(key, unitInForce).contains(unit)) {
            return Optional.of(ValueFault.WRONG_UNIT);
        }
        if (value.isBlank()) {
            return Optional.of(ValueFault.EMPTY);
        }
        return switch (key.kind()) {
            case SEVERITY -> unless(Set.of("REVIEW", "EXPLAIN", "BLOCK").contains(value), ValueFault.NO_SEVERITY);
            case STABLE_INCOME -> unless(Set.of("true", "false").contains(value), ValueFault.NO_YES_OR_NO);
            case SETTING -> settingFault(key.parameter(), value, unit);
            default -> byUnit(value, unit);
        };
    }

    private static Optional<ValueFault> settingFault(String parameter, String value, String unit) {
        if (Set.of(
                        Setting.EXIT_CONDITIONS.parameter(),
                        Setting.VILLAGE_EXIT_CONDITIONS.parameter(),
                        Setting.COUNTY_EXIT_CONDITIONS.parameter())
                .contains(parameter)) {
            return unless(CODES.matcher(value).matches(), ValueFault.NO_CODES);
        } else if (parameter.equals(Setting.VILLAGE_CHECKLIST.parameter())) {
            return unless(ITEMS.matcher(value).matches(), ValueFault.NO_CODES);
        } else if (parameter.equals(Setting.QUORUM.parameter())) {
            return unless(SHARE.matcher(value).matches() && isAtMostOne(value), ValueFault.NO_SHARE);
        } else if (parameter.equals(Setting.LABOUR_AGE.parameter())) {
            return unless(AGES.matcher(value).matches() && isRange(value), ValueFault.NO_AGES);
        } else if (parameter.equals(Setting.INCOME_YEAR_START.parameter())) {
            return unless(reads(() -> MonthDay.parse("--" + value)), ValueFault.NO_MONTH_DAY);
        } else if (parameter.equals(Setting.INCOME_MEASURE.parameter())) {
            return unless(Set.of("NET", "ANNUAL_INCOME").contains(value), ValueFault.NO_MEASURE_OF_INCOME);
        } else if (parameter.equals(Setting.COUNTY_MAY_RAISE.parameter())) {
            return unless(USES.matcher(value).matches(), ValueFault.NO_USES);
        }
        return byUnit(value, unit);
    }

    private static Optional<ValueFault> byUnit(String value, String unit) {
        return switch (unit) {
            case "CNY" -> unless(AMOUNT.matcher(value).matches() && isPositive(value), ValueFault.NO_AMOUNT);
            case "percent" ->
                unless(
                        MEASURE.matcher(value).matches() && new BigDecimal(value).compareTo(HUNDRED) <= 0,
                        ValueFault.NO_PERCENT);
            case "day", "workingDay", "month", "count" ->
                unless(COUNT.matcher(value).matches(), ValueFault.NO_COUNT);
            case "litre", "minute", "mu", "km" ->
                unless(MEASURE.matcher(value).matches() && isPositive(value), ValueFault.NO_MEASURE);
            case "date" -> unless(reads(() -> LocalDate.parse(value)), ValueFault.NO_DATE);
            default -> Optional.empty();
        };
    }

    private static List<String> limit(String parameter, String unit) {
        for (Limit limit : Limit.values()) {
            if (limit.parameter().equals(parameter)) {
                return switch (limit) {
                    case VILLAGE_EXIT_INCIDENCE,
                            COUNTY_INCIDENCE,
                            COUNTY_WRONG_EXIT,
                            COUNTY_MISSED,
                            COUNTY_APPROVAL,
                            COUNTY_VILLAGES_EXITED,
                            DEEP_POVERTY_INCIDENCE,
                            WATER_GUARANTEE -> List.of("percent");
                    case WEAK_VILLAGE_INCOME, COLLECTIVE_INCOME_TARGET, MEDICAL_SELF_PAY, RIGID_SPENDING ->
                        List.of("CNY");
                    case WATER_LITRES -> List.of("litre");
                    case WATER_MINUTES -> List.of("minute");
                    case CULTIVATED_PER_PERSON, FOREST_PER_PERSON -> List.of("mu");
                    case ROAD_DISTANCE -> List.of("km");
                    default -> likeNow(unit);
                };
            }
        }
        return likeNow(unit);
    }

    private static List<String> setting(String parameter, String unit) {
        if (parameter.equals(Setting.CONTINUATION.parameter())) {
            return List.of("month", "date");
        } else if (parameter.equals(Setting.WATCH_TERM.parameter())) {
            return DAYS;
        } else if (Set.of(
                        Setting.MEASURE_TERM.parameter(),
                        Setting.CLEARANCE_MONTHS.parameter(),
                        Setting.SPLIT_WINDOW.parameter())
                .contains(parameter)) {
            return List.of("month");
        } else if (parameter.equals(Setting.STEP_TERM.parameter())) {
            return List.of("day");
        } else if (parameter.equals(Setting.LABOUR_AGE.parameter())) {
            return List.of("year");
        } else if (parameter.equals(Setting.INCOME_YEAR_START.parameter())) {
            return List.of("monthDay");
        } else if (Set.of(
                        Setting.QUORUM.parameter(),
                        Setting.EXIT_CONDITIONS.parameter(),
                        Setting.VILLAGE_EXIT_CONDITIONS.parameter(),
                        Setting.VILLAGE_CHECKLIST.parameter(),
                        Setting.COUNTY_EXIT_CONDITIONS.parameter(),
                        Setting.COUNTY_MAY_RAISE.parameter(),
                        Setting.INCOME_MEASURE.parameter())
                .contains(parameter)) {
            return List.of("");
        }
        return likeNow(unit);
    }

    /** What the code does not say: the unit of the value in force stays, and where there is none any may be chosen. */
    private static List<String> likeNow(String unit) {
        if (DAYS.contains(unit)) {
            return DAYS;
        }
        return unit.isEmpty() ? ALL_UNITS : List.of(unit);
    }

    private static Optional<ValueFault> unless(boolean right, ValueFault fault) {
        return right ? Optional.empty() : Optional.of(fault);
    }

    private static boolean isPositive(String number) {
        return new BigDecimal(number).signum() > 0;
    }

    private static boolean isAtMostOne(String share) {
        String[] parts = share.split("/");
        return Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1]);
    }

    private static boolean isRange(String ages) {
        String[] ends = ages.split("-");
        return Integer.parseInt(ends[0]) <= Integer.parseInt(ends[1]);
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
