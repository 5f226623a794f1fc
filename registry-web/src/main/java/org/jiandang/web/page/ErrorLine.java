package org.jiandang.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One error of a form.
 *
 * @param id the id of the field it is about, none for the form as a whole
 * @param message what is wrong and what to do
 */
public record ErrorLine(@Nullable String id, String message) {}
