package org.jiandang.policy;

import org.jspecify.annotations.Nullable;

/**
 * A question to the facts whose answer may be absent.
 *
 * @param <S> whom it is put to
 * @param <T> the kind of answer
 */
@FunctionalInterface
public interface Fact<S, T> {

    /** The answer, or none where it is not known. */
    @Nullable
    T of(S subject);
}
