package org.jiandang.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page of a keyset list. One row more than the page holds is read, so that the page knows whether another one follows.
 *
 * @param shown the rows of this page
 * @param more whether another page follows
 */
public record KeyedRows<T>(List<T> shown, boolean more) {

    /**
     * Cuts off the row that only tells that there are more.
     *
     * @param found at most one row more than the page holds
     * @param size how many rows the page holds
     */
    public static <T> KeyedRows<T> of(List<T> found, int size) {
        return new KeyedRows<>(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    /** The key the page after begins behind, none on the last page. */
    public @Nullable String next(Function<T, String> key) {
        return more ? key.apply(shown.get(shown.size() - 1)) : null;
    }
}
