package org.jiandang.exchange.judge;

import java.util.HashMap;
import java.util.Map;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The rules under the profile of each village, made once. */
final class ProfileBooks {
    private final Policies policies;
    private final Frame frame;
    private final Map<String, PolicyProfile> profiles = new HashMap<>();
    private final Map<String, RuleBook<HouseholdFacts>> books = new HashMap<>();

    ProfileBooks(Policies policies, Frame frame) {
        this.policies = policies;
        this.frame = frame;
    }

    PolicyProfile profile(@Nullable RegionCode village) {
        RegionCode place = village == null ? frame.actor().jurisdiction().region() : village;
        return profiles.computeIfAbsent(place.value(), key -> policies.at(place, frame.recordDate()));
    }

    RuleBook<HouseholdFacts> book(PolicyProfile profile) {
        return books.computeIfAbsent(profile.version(), key -> HouseholdRules.BOOK.under(profile));
    }
}
