package org.jiandang.fieldwork;

import org.jiandang.procedure.Action;

/**
 * A visit on record.
 *
 * @param no its place in the case
 * @param purpose the step it belongs to
 * @param recordedBy the person who put it on record
 */
public record Verification(int no, Action purpose, Visit visit, String recordedBy, String recordedName) {}
