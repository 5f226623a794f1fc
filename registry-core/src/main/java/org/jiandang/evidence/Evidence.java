package org.jiandang.evidence;

import java.time.Instant;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A stored piece of evidence.
 *
 * @param caseSerial the case it belongs to, in the same county; null for a meeting's or a sheet's photograph, and until its case is opened
 * @param fileName the name it came with
 * @param file what is stored
 * @param storedBy the person who stored it
 */
public record Evidence(
        EvidenceId id,
        RegionCode village,
        @Nullable Long caseSerial,
        EvidenceKind kind,
        String fileName,
        StoredFile file,
        Instant storedAt,
        String storedBy,
        String storedName) {}
