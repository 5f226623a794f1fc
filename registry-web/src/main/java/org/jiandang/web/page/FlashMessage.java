package org.jiandang.web.page;

import java.io.Serializable;

/**
 * What the page after a redirect says at its top.
 *
 * @param kind {@code done}, {@code warn} or {@code refused}
 * @param text the sentence
 */
public record FlashMessage(String kind, String text) implements Serializable {}
