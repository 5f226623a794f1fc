package org.jiandang.web.page;

/**
 * One entry of the main navigation.
 *
 * @param href where it leads
 * @param icon the class of its icon
 * @param label its name
 * @param here whether the page belongs to it
 */
public record NavigationItem(String href, String icon, String label, boolean here) {}
