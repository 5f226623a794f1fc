package org.jiandang.demo.watch;

import java.time.LocalDate;

/**
 * The days of the demonstration.
 *
 * @param year the open year, whose income is judged
 * @param today the day it is made
 * @param limit the last day on which anything may have happened
 */
public record Days(int year, LocalDate today, LocalDate limit) {}
