package org.jiandang.household.draft;

import java.time.Instant;
import org.jiandang.region.RegionCode;

/**
 * A draft.
 *
 * @param title what it is called in the list, the head's name by custom
 * @param content what has been typed so far, in the entry form's own writing; empty in lists
 * @param version a save names it
 */
public record Draft(DraftId id, RegionCode village, String title, String content, Instant savedAt, int version) {}
