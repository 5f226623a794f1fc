package org.jiandang.detection;

/** How many suspicions of a kind wait and are settled. */
public record SuspicionCount(SuspicionKind kind, long open, long settled) {}
