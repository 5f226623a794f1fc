package org.jiandang.policy.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jspecify.annotations.Nullable;

/**
 * Names a value of a profile.
 *
 * @param parameter its name, {@code line} for income lines
 * @param line which line, for lines only
 */
public record ParameterKey(String parameter, @Nullable LineKey line) {

    private static final Pattern LINE =
            Pattern.compile("line\\.(ENTRY|EXIT|MONITOR)/(20\\d\\d)/(NATIONAL|REGIONAL|ANY)/(FARMING|PASTORAL|ANY)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{1,60}");

    public static ParameterKey of(PolicyValue value) {
        return new ParameterKey(value.parameter(), value.line());
    }

    public static ParameterKey of(LineKey line) {
        return new ParameterKey(PolicyValue.LINE, line);
    }

    public static ParameterKey of(String parameter) {
        return new ParameterKey(parameter, null);
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<ParameterKey> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return Optional.of(of(new LineKey(
                    LineUse.valueOf(line.group(1)),
                    Integer.parseInt(line.group(2)),
                    StandardType.valueOf(line.group(3)),
                    AreaType.valueOf(line.group(4)))));
        }
        boolean name = NAME.matcher(text).matches() && !text.equals(PolicyValue.LINE);
        return name ? Optional.of(of(text)) : Optional.empty();
    }

    public ParameterKind kind() {
        return ParameterKind.of(parameter);
    }

    /** Whether both name the same value. */
    public boolean names(PolicyValue value) {
        return toString().equals(value.identity());
    }

    /** As {@link PolicyValue#identity} writes it: {@code notice.FUND}, {@code line.EXIT/2018/ANY/ANY}. */
    @Override
    public String toString() {
        return line == null ? parameter : parameter + "." + line;
    }
}
