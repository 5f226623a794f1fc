package org.jiandang.recheck.special;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.Limit;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines and limits of all counties of an area, as tables for the lists that compare with them. */
@Component
class LimitsReading {

    /** Records before it are not judged: registration began in 2014. */
    private static final int FIRST_YEAR = 2013;

    private final Policies policies;
    private final Regions regions;
    private final RegistryClock clock;

    LimitsReading(Policies policies, Regions regions, RegistryClock clock) {
        this.policies = policies;
        this.regions = regions;
        this.clock = clock;
    }

    List<Limits> of(RegionCode area) {
        List<Limits> limits = new ArrayList<>();
        for (RegionCode county : counties(area)) {
            for (int year = FIRST_YEAR; year <= clock.today().getYear(); year++) {
                add(limits, county, year);
            }
        }
        return limits;
    }

    private List<RegionCode> counties(RegionCode area) {
        return switch (area.level()) {
            case PROVINCE ->
                regions.children(area).stream()
                        .flatMap(prefecture -> regions.children(prefecture.code()).stream())
                        .map(Region::code)
                        .toList();
            case PREFECTURE -> regions.children(area).stream().map(Region::code).toList();
            default -> List.of(area.at(RegionLevel.COUNTY));
        };
    }

    private void add(List<Limits> limits, RegionCode county, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        PolicyProfile profile;
        try {
            profile = policies.at(county, end.isBefore(clock.today()) ? end : clock.today());
        } catch (ParameterMissing none) {
            return;
        }
        for (StandardType standard : List.of(StandardType.NATIONAL, StandardType.REGIONAL)) {
            for (AreaType kind : AreaType.values()) {
                limits.add(limits(profile, county, year, standard, kind));
            }
        }
    }

    private static Limits limits(
            PolicyProfile profile, RegionCode county, int year, StandardType standard, AreaType kind) {
        Threshold entry = line(profile, LineUse.ENTRY, year, standard, kind);
        Threshold watch = line(profile, LineUse.MONITOR, year, standard, kind);
        Threshold litres = profile.findLimit(Limit.WATER_LITRES).orElse(null);
        Threshold minutes = profile.findLimit(Limit.WATER_MINUTES).orElse(null);
        Threshold reliability = profile.findLimit(Limit.WATER_GUARANTEE).orElse(null);
        return new Limits(
                county.countyCode(),
                year,
                standard.name(),
                kind.name(),
                value(entry),
                included(entry),
                value(watch),
                included(watch),
                value(litres),
                included(litres),
                value(minutes),
                included(minutes),
                value(reliability),
                included(reliability));
    }

    private static @Nullable Threshold line(
            PolicyProfile profile, LineUse use, int year, StandardType standard, AreaType kind) {
        return profile.findLine(use, year, standard, kind)
                .map(IncomeLine::threshold)
                .orElse(null);
    }

    private static @Nullable BigDecimal value(@Nullable Threshold threshold) {
        return threshold == null ? null : threshold.value();
    }

    private static boolean included(@Nullable Threshold threshold) {
        return threshold != null && threshold.inclusive();
    }
}
