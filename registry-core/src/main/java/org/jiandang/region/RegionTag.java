package org.jiandang.region;

/**
 * A flag that a document gives a region, such as 国家级重点旗县. Tags are open-ended: none means unknown, never “no”.
 *
 * @param region the region that carries it
 * @param tag the flag's word as the document prints it
 * @param source the document
 */
public record RegionTag(RegionCode region, String tag, String source) {}
