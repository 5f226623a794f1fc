package org.jiandang.evidence;

import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Stores a piece of evidence.
 *
 * @param caseId the case it belongs to; null for a meeting or a sheet, or when the case is opened afterwards
 * @param fileName the name it came with; shown, never used as a path
 * @param content the bytes as uploaded
 */
public record StoreEvidence(
        RegionCode village, @Nullable CaseId caseId, EvidenceKind kind, String fileName, byte[] content) {}
