package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page of a keyset list leads. The filters in the URL stay as they are.
 *
 * @param summary which rows, of how many
 * @param previous the page before, none on the first
 * @param next the page after, none on the last
 * @param sizes how many rows a page may have
 */
public record Pager(
        String summary, @Nullable String previous, @Nullable String next, List<Size> sizes) {

    /** The sizes a list offers; the first is the usual one. */
    public static final List<Integer> SIZES = List.of(25, 10, 50, 100);

    private static final String SIZE = "size";

    /**
     * One size of a page.
     *
     * @param size rows
     * @param href the list with so many rows a page, from its beginning
     * @param here whether the page has it
     */
    public record Size(int size, String href, boolean here) {}

    /**
     * A pager for the list of this request, whose URL parameters {@code before}, {@code after} and {@code size} are its own.
     *
     * @param previousKey the key the page before ends at, none on the first page
     * @param nextKey the key the page after begins behind, none on the last page
     */
    public static Pager of(
            HttpServletRequest request,
            String summary,
            @Nullable String previousKey,
            @Nullable String nextKey,
            int size) {
        List<Size> sizes = SIZES.stream()
                .sorted()
                .map(rows -> new Size(
                        rows,
                        bare(request).replaceQueryParam(SIZE, rows).build().toUriString(),
                        rows == size))
                .toList();
        return new Pager(summary, with(request, "before", previousKey), with(request, "after", nextKey), sizes);
    }

    /** The size asked for if the list offers it, otherwise the usual one. */
    public static int size(@Nullable Integer asked) {
        return asked != null && SIZES.contains(asked) ? asked : SIZES.get(0);
    }

    private static @Nullable String with(HttpServletRequest request, String parameter, @Nullable String key) {
        return key == null
                ? null
                : bare(request)
                        .queryParam(parameter, "{key}")
                        .encode()
                        .buildAndExpand(key)
                        .toUriString();
    }

    private static UriComponentsBuilder bare(HttpServletRequest request) {
        UriComponentsBuilder here = ServletUriComponentsBuilder.fromRequest(request);
        String query = here.build().getQuery();
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(request.getRequestURI());
        return (query == null ? path : path.query(query))
                .replaceQueryParam("before")
                .replaceQueryParam("after");
    }
}
