package org.jiandang.exit;

import org.jiandang.fieldwork.Visit;
import org.jiandang.procedure.CaseKey;

/** Records what two verifiers found; items that are met carry their evidence, stored beforehand for the case. */
public record RecordExitVisit(CaseKey key, Visit visit) {}
