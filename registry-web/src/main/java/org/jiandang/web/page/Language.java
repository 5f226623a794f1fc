package org.jiandang.web.page;

/**
 * One language of the switch.
 *
 * @param tag its tag, {@code zh-CN}
 * @param name its own name
 * @param here whether the page is in it
 */
public record Language(String tag, String name, boolean here) {}
