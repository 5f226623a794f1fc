package org.jiandang.exchange.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.CodeList;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Measure;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.Sex;

/** How the text of one datum is read; chosen by the type of the field's component, so a new field needs nothing here. */
final class FieldReading {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,30}");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?");
    private static final Pattern SEVERAL = Pattern.compile("[,，、;；/|\\s]+");
    private static final Set<String> YES =
            Set.of("是", "有", "Y", "YES", "1", "√", "已解决", "已通", "通", "TRUE", "参加", "已参加");
    private static final Set<String> NO =
            Set.of("否", "无", "N", "NO", "0", "×", "未解决", "未通", "不通", "FALSE", "未参加", "没有");

    private final Function<String, Object> reader;
    private final boolean number;

    private FieldReading(Function<String, Object> reader, boolean number) {
        this.reader = reader;
        this.number = number;
    }

    boolean isNumber() {
        return number;
    }

    Object read(String text) {
        return reader.apply(text);
    }

    static FieldReading of(Datum datum) {
        if (datum instanceof Datum.OfItem) {
            return new FieldReading(text -> signed(text, 2), true);
        }
        if (datum instanceof Datum.OfField of) {
            return of(of.field());
        }
        return switch ((Datum.Guide) datum) {
            case HOUSEHOLD, HEAD_MEMBER -> new FieldReading(FieldReading::number, false);
            case WORK_STATE ->
                new FieldReading(
                        text -> WorkArea.parse(text).<Object>map(area -> area).orElseGet(() -> text(text)), false);
            default -> new FieldReading(FieldReading::text, false);
        };
    }

    private static FieldReading of(Field field) {
        return switch (field) {
            case ID_NUMBER, HEAD_ID -> new FieldReading(IdReading::of, false);
            case NAME, HEAD_NAME -> new FieldReading(PersonName::of, false);
            case MEMBER_NATIONAL_NO, NATIONAL_NO -> new FieldReading(FieldReading::number, false);
            case ACCOUNT -> new FieldReading(BankAccount::of, false);
            case HEALTH ->
                new FieldReading(
                        text -> HealthCondition.parseAll(text).orElseThrow(() -> new ReadFault(CellFault.NOT_IN_LIST)),
                        false);
            case OTHER_CAUSE_1 -> new FieldReading(FieldReading::causes, false);
            case POPULATION, DATA_YEAR -> new FieldReading(Measure::whole, true);
            case INCOME_GROSS, INCOME_NET, INCOME_PER_CAPITA, INCOME_TRANSFER ->
                new FieldReading(text -> signed(text, 2), true);
            default -> byType(SectionRecords.type(field));
        };
    }

    private static FieldReading byType(Class<?> type) {
        if (type == Boolean.class) {
            return new FieldReading(FieldReading::yesOrNo, false);
        }
        if (type == BigDecimal.class) {
            return new FieldReading(text -> Measure.decimal(text, 2), true);
        }
        if (type == Integer.class) {
            return new FieldReading(Measure::whole, true);
        }
        if (type == LocalDate.class) {
            return new FieldReading(FieldReading::day, false);
        }
        if (type == Phone.class) {
            return new FieldReading(Phone::of, false);
        }
        if (type == Sex.class) {
            return new FieldReading(
                    text -> Sex.parse(text).orElseThrow(() -> new ReadFault(CellFault.NOT_IN_LIST)), false);
        }
        if (type.isEnum() && CodeList.class.isAssignableFrom(type)) {
            return new FieldReading(text -> listed(type, text), false);
        }
        return new FieldReading(FieldReading::text, false);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object listed(Class<?> type, String text) {
        Optional<?> listed = CodeList.parse((Class) type, text);
        if (listed.isEmpty()) {
            throw new ReadFault(CellFault.NOT_IN_LIST);
        }
        return listed.get();
    }

    /** One or two other causes in one cell. */
    private static Object causes(String text) {
        return Arrays.stream(SEVERAL.split(text))
                .map(part -> PovertyCause.parse(part).orElseThrow(() -> new ReadFault(CellFault.NOT_IN_LIST)))
                .toList();
    }

    private static Boolean yesOrNo(String text) {
        String word = Cleaning.narrow(text).toUpperCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new ReadFault(CellFault.NOT_IN_LIST);
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ReadFault(CellFault.TOO_LONG);
        }
        return text;
    }

    private static String number(String text) {
        String narrow = Cleaning.narrow(text);
        if (!NUMBER.matcher(narrow).matches()) {
            throw new ReadFault(CellFault.NOT_A_VALUE);
        }
        return narrow;
    }

    /** An income may be negative: net income of a bad year is. */
    private static BigDecimal signed(String text, int decimals) {
        return text.startsWith("-")
                ? Measure.decimal(text.substring(1), decimals).negate()
                : Measure.decimal(text, decimals);
    }

    private static LocalDate day(String text) {
        Matcher parts = DATE.matcher(Cleaning.narrow(text));
        if (!parts.matches()) {
            throw new ReadFault(CellFault.NOT_A_DATE);
        }
        for (int group = 2; group <= 10; group += 2) {
            if (parts.group(group) != null) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(group)),
                            Integer.parseInt(parts.group(group + 1)));
                } catch (DateTimeException e) {
                    throw new ReadFault(CellFault.NOT_A_DATE);
                }
            }
        }
        throw new ReadFault(CellFault.NOT_A_DATE);
    }
}
