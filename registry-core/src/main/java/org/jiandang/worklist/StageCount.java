package org.jiandang.worklist;

import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;

/**
 * How many running cases stand at a stage.
 *
 * @param overdue how many of them are past their day
 * @param withFindings how many of them have findings
 */
public record StageCount(CaseKind kind, Stage stage, long cases, long overdue, long withFindings) {}
