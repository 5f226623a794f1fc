package org.jiandang.web.page;

/**
 * One file of a list.
 *
 * @param name what it is
 * @param kind its kind and size
 * @param note who added it and when
 * @param href where to get it
 */
public record FileLine(String name, String kind, String note, String href) {}
