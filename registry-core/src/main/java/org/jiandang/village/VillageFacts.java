package org.jiandang.village;

import org.jiandang.policy.PolicyProfile;

/** What the rules of a village's record see. */
public record VillageFacts(VillageCard card, PolicyProfile profile) {}
