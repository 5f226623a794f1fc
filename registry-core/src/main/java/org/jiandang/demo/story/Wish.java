package org.jiandang.demo.story;

import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Stage;

/** How far the case of a household shall come, and what becomes of it there. */
public record Wish(HouseholdId household, Stage until, Turn turn) {}
