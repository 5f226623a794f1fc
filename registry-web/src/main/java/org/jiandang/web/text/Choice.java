package org.jiandang.web.text;

/**
 * One line of a select, or one button of a choice.
 *
 * @param value what the form sends
 * @param label what the reader sees
 */
public record Choice(String value, String label) {}
