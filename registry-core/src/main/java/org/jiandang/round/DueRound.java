package org.jiandang.round;

/** An open round as it stands for somebody's own area. */
public record DueRound(YearlyRound round, RoundProgress progress) {}
