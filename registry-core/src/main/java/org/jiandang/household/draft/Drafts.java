package org.jiandang.household.draft;

import java.util.List;
import java.util.Optional;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;

/** The stored drafts; every question is about those of one account. */
public interface Drafts {

    /** A draft as stored, its content sealed. */
    record Stored(Draft draft, Sealed content) {}

    void begin(DraftId id, RegionCode village, String title, byte[] content);

    Optional<Stored> find(DraftId id, String account);

    /** Without their contents, the one saved last first. */
    List<Draft> of(String account);

    /** False when the draft is no longer at the version. */
    boolean save(DraftId id, String account, int version, RegionCode village, String title, byte[] content);

    void remove(DraftId id, String account);
}
