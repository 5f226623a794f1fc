package org.jiandang.policy;

/**
 * Where a value comes from.
 *
 * @param clause the document that sets it
 * @param source the mark of the source in the rulebook
 * @param confidence H, M or L as the rulebook grades it
 * @param example whether it was made up for demonstration and is in force nowhere
 */
public record Provenance(Clause clause, String source, String confidence, boolean example) {}
