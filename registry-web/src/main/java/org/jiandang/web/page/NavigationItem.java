package org.jiandang.web.page;

import java.util.List;

/**
 * One entry of the main navigation, or a chapter of several.
 *
 * @param href where it leads; a chapter leads to its first entry
 * @param icon the class of its icon
 * @param label its name
 * @param here whether the page belongs to it
 * @param entries the entries of a chapter; empty for an entry
 */
public record NavigationItem(String href, String icon, String label, boolean here, List<NavigationItem> entries) {

    public NavigationItem {
        entries = List.copyOf(entries);
    }
}
