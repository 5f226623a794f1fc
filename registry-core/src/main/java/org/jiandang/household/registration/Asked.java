package org.jiandang.household.registration;

import java.util.Map;
import org.jiandang.household.code.SchoolStage;
import org.jspecify.annotations.Nullable;

/**
 * What of a card the register is asked about.
 *
 * @param numbers blind indexes of the active members, by member number
 * @param stages where they are at school, by member number
 * @param account blind index of the bank account
 * @param year the data year of the card
 */
public record Asked(
        Map<Integer, byte[]> numbers, Map<Integer, SchoolStage> stages, byte @Nullable [] account, int year) {}
