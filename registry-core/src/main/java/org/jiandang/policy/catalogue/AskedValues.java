package org.jiandang.policy.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Setting;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;

/** Every value the registry asks a profile for: what is on this list and not in the profile is unknown there. */
public final class AskedValues {

    /** The first year the registry keeps. */
    public static final int FIRST_YEAR = 2014;

    private AskedValues() {}

    /** Notices, limits and settings. */
    public static List<ParameterKey> named() {
        return Stream.of(
                        Stream.of(NoticeStep.values()).map(NoticeStep::parameter),
                        Stream.of(Limit.values()).map(Limit::parameter),
                        Stream.of(Setting.values()).map(Setting::parameter))
                .flatMap(names -> names)
                .map(ParameterKey::of)
                .toList();
    }

    /** Those of {@link #named} the profile does not hold. */
    public static List<ParameterKey> unknown(PolicyProfile profile) {
        return named().stream()
                .filter(key -> profile.find(key.parameter()).isEmpty())
                .toList();
    }

    /**
     * The lines the profile does not hold, for each use, standard and year. Where a line is there for farming or pastoral areas only, the other
     * kind is missing; else the line is missing for both.
     */
    public static List<LineKey> unknownLines(PolicyProfile profile, int lastYear) {
        List<LineKey> unknown = new ArrayList<>();
        for (LineUse use : LineUse.values()) {
            for (StandardType standard : List.of(StandardType.NATIONAL, StandardType.REGIONAL)) {
                for (int year = FIRST_YEAR; year <= lastYear; year++) {
                    unknown.addAll(missing(profile, use, standard, year));
                }
            }
        }
        return unknown;
    }

    private static List<LineKey> missing(PolicyProfile profile, LineUse use, StandardType standard, int year) {
        List<LineKey> missing = Stream.of(AreaType.FARMING, AreaType.PASTORAL)
                .filter(area -> profile.findLine(use, year, standard, area).isEmpty())
                .map(area -> new LineKey(use, year, standard, area))
                .toList();
        return missing.size() == 2 ? List.of(new LineKey(use, year, standard, AreaType.ANY)) : missing;
    }
}
