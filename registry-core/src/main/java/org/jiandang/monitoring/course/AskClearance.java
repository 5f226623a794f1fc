package org.jiandang.monitoring.course;

import org.jiandang.procedure.CaseId;

/**
 * Proposes that the risk of a watched household be cleared.
 *
 * @param watch the case that took it under watch
 * @param year the year whose income is judged
 */
public record AskClearance(CaseId watch, int year, String opinion) {}
