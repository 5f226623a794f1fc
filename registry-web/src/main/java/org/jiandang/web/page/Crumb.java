package org.jiandang.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One part of the path of areas above a page.
 *
 * @param label the region's name
 * @param href its page, none where there is nothing to go to
 */
public record Crumb(String label, @Nullable String href) {}
