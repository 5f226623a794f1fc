package org.jiandang.removal;

import java.time.LocalDate;
import org.jiandang.household.code.HouseholdStatus;
import org.jspecify.annotations.Nullable;

/** What a removal rests on besides its papers: how the household stands and since when it is on the register. */
record RemovalFacts(HouseholdStatus status, @Nullable LocalDate firstIdentifiedOn) {}
