package org.jiandang.policy.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.catalogue.PolicyBook;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.StandardType;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a what-if county by county, each in a transaction of its own; counted twice a county has the same figures once. */
@Service
class WhatIfCounting {

    private final WhatIfs whatIfs;
    private final Policies policies;
    private final PolicyBook book;
    private final Regions regions;
    private final RegistryClock clock;

    WhatIfCounting(WhatIfs whatIfs, Policies policies, PolicyBook book, Regions regions, RegistryClock clock) {
        this.whatIfs = whatIfs;
        this.policies = policies;
        this.book = book;
        this.regions = regions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WhatIf find(WhatIfId id) {
        return whatIfs.find(id).orElseThrow(() -> new NotFound("whatIf", id));
    }

    /** The counties of the area, or the one it lies in. */
    public List<RegionCode> counties(WhatIf whatIf) {
        List<RegionCode> at = List.of(whatIf.area());
        while (at.get(0).level().isAbove(RegionLevel.COUNTY)) {
            at = at.stream()
                    .flatMap(region -> regions.children(region).stream())
                    .map(Region::code)
                    .toList();
            if (at.isEmpty()) {
                return at;
            }
        }
        return at.stream().map(region -> region.at(RegionLevel.COUNTY)).toList();
    }

    @Transactional
    public void count(WhatIf whatIf, RegionCode county) {
        LocalDate day = clock.today();
        PolicyProfile now = policies.at(county, day);
        PolicyProfile then = book.supposing(county, day, supposed(whatIf, day));
        LineKey line = whatIf.line();
        List<CountyLine> lines = new ArrayList<>();
        for (StandardType standard : List.of(StandardType.NATIONAL, StandardType.REGIONAL)) {
            for (AreaType area : AreaType.values()) {
                LineKey today = new LineKey(line.use(), whatIf.dataYear(), standard, area);
                LineKey supposed = new LineKey(line.use(), line.year(), standard, area);
                lines.add(new CountyLine(standard, area, found(now, today), found(then, supposed)));
            }
        }
        whatIfs.count(whatIf, county.countyCode(), lines);
    }

    @Transactional
    public void finish(WhatIf whatIf) {
        String version = policies.at(whatIf.area(), clock.today()).version();
        whatIfs.done(new WhatIf(
                whatIf.id(),
                whatIf.area(),
                whatIf.line(),
                whatIf.value(),
                whatIf.inclusive(),
                whatIf.dataYear(),
                whatIf.proposal(),
                whatIf.askedBy(),
                whatIf.askedAt(),
                new WhatIf.Counted(version, clock.instant())));
    }

    /** The value in the layer in which the area would have it: a county's own line stays above a supposed one of its region. */
    private PolicyValue supposed(WhatIf whatIf, LocalDate today) {
        PolicyValue value = PolicyValue.line(whatIf.line(), whatIf.value().toPlainString(), whatIf.inclusive());
        RegionCode area =
                whatIf.area().level() == RegionLevel.TOWNSHIP ? whatIf.area().at(RegionLevel.COUNTY) : whatIf.area();
        return new PolicyValue(
                value.parameter(),
                value.line(),
                value.value(),
                value.inclusive(),
                value.unit(),
                value.provenance(),
                book.standing(area, today).profile(),
                area.prefix());
    }

    private static @Nullable Threshold found(PolicyProfile profile, LineKey key) {
        return profile.findLine(key.use(), key.year(), key.standard(), key.area())
                .map(IncomeLine::threshold)
                .orElse(null);
    }
}
