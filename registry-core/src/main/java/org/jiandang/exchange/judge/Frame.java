package org.jiandang.exchange.judge;

import java.time.LocalDate;
import org.jiandang.account.Actor;

/**
 * The circumstances of a batch.
 *
 * @param recordDate the day of the survey; ages are reckoned on it
 * @param today the day on which it is judged
 */
public record Frame(Actor actor, String countyCode, int year, LocalDate recordDate, LocalDate today) {}
