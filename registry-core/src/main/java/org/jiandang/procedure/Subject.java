package org.jiandang.procedure;

import org.jspecify.annotations.Nullable;

/**
 * The household a case is about, as public lists name it: no identity number, phone, account or health.
 *
 * @param householdSerial serial of the household in the county of the case
 * @param headName the head's name on the day the case was opened
 * @param groupName the villagers' group
 * @param population registered active members
 */
public record Subject(
        long householdSerial, String headName, @Nullable String groupName, int population) {}
