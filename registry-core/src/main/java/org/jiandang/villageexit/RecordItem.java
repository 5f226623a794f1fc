package org.jiandang.villageexit;

import org.jiandang.procedure.CaseId;

/** Records what was found of one item; what was recorded before is kept as history. */
public record RecordItem(CaseId id, ItemCheck check) {}
