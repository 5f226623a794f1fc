package org.jiandang.policy;

import org.jiandang.policy.line.LineKey;

/**
 * An income line in force, yuan a person a year.
 *
 * @param key what it is for
 * @param threshold the amount; an entry line is passed below it, an exit line above it
 * @param provenance where it is written, and whether it is only an example
 */
public record IncomeLine(LineKey key, Threshold threshold, Provenance provenance) {}
