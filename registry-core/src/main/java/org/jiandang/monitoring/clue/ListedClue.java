package org.jiandang.monitoring.clue;

import org.jspecify.annotations.Nullable;

/**
 * A clue in a list.
 *
 * @param villageName the village's name, its code where the directory has none
 * @param householdNo number of its household, where that is known
 */
public record ListedClue(
        Clue clue, String villageName, @Nullable String householdNo) {}
