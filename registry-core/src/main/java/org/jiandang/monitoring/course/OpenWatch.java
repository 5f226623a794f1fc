package org.jiandang.monitoring.course;

import org.jiandang.monitoring.clue.ClueId;

/**
 * Follows a clue: opens the case that may take its household under watch.
 *
 * @param version the version of the clue the page showed
 * @param year the year whose income is judged
 */
public record OpenWatch(ClueId clue, int version, int year, String opinion) {}
