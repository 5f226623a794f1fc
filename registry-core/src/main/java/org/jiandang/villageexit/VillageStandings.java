package org.jiandang.villageexit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Truth;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeply poor (深度贫困村) and the weak (经济薄弱村) villages of an area, found by the limits of their profile. */
@Service
public class VillageStandings {

    private static final int CHUNK = 200;

    private final VillageFigures figures;
    private final Policies policies;
    private final RegistryClock clock;

    VillageStandings(VillageFigures figures, Policies policies, RegistryClock clock) {
        this.figures = figures;
        this.policies = policies;
        this.clock = clock;
    }

    /** Which villages are asked for. */
    public enum Wanted {
        /** 全部 */
        ALL,
        /** 深度贫困村 */
        DEEP,
        /** 经济薄弱村 */
        WEAK
    }

    /**
     * What is asked for.
     *
     * @param after the last village of the page before; null for the first page
     */
    public record Query(
            RegionCode area,
            int year,
            Wanted wanted,
            @Nullable RegionCode after,
            int size) {}

    /**
     * A page of villages in the order of their codes.
     *
     * @param next the village behind which the next page begins; null on the last
     */
    public record Page(
            List<VillageStanding> villages, @Nullable RegionCode next) {}

    /** A page of the list; the villages are read in pieces, so that a whole region is never held at once. */
    @Transactional(readOnly = true)
    public Page page(Query query) {
        Acting.require().mustReach(query.area());
        Map<String, PolicyProfile> profiles = new HashMap<>();
        List<VillageStanding> found = new ArrayList<>();
        RegionCode after = query.after();
        while (true) {
            List<VillageRow> chunk = figures.under(query.area(), query.year(), after, CHUNK);
            for (VillageRow row : chunk) {
                VillageStanding standing = standing(row, profiles);
                if (isWanted(standing, query.wanted())) {
                    if (found.size() == query.size()) {
                        return new Page(found, found.get(found.size() - 1).row().village());
                    }
                    found.add(standing);
                }
            }
            if (chunk.size() < CHUNK) {
                return new Page(found, null);
            }
            after = chunk.get(chunk.size() - 1).village();
        }
    }

    private VillageStanding standing(VillageRow row, Map<String, PolicyProfile> profiles) {
        PolicyProfile profile = profiles.computeIfAbsent(
                row.village().countyCode(), county -> policies.at(row.village().at(RegionLevel.COUNTY), clock.today()));
        return new VillageStanding(
                row,
                profile.findLimit(Limit.DEEP_POVERTY_INCIDENCE).orElse(null),
                profile.findLimit(Limit.WEAK_VILLAGE_INCOME).orElse(null));
    }

    private static boolean isWanted(VillageStanding standing, Wanted wanted) {
        return switch (wanted) {
            case ALL -> true;
            case DEEP -> standing.deeplyPoor() == Truth.YES;
            case WEAK -> standing.weak() == Truth.YES;
        };
    }
}
