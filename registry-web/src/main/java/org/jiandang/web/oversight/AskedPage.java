package org.jiandang.web.oversight;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page somebody asked for before being asked what for: what stands behind the address of the household or the list, with its query. */
final class AskedPage {

    private static final Pattern PATH = Pattern.compile("(/[a-z0-9]+){0,4}");
    private static final Pattern QUERY = Pattern.compile("\\?[A-Za-z]+=[\\w,-]{0,40}(&[A-Za-z]+=[\\w,-]{0,40}){0,9}");

    private AskedPage() {}

    /** Path and query, without a query that no page of the registry has. */
    static String within(String path, @Nullable String query) {
        String asked = query == null ? "" : "?" + query;
        return path + (QUERY.matcher(asked).matches() ? asked : "");
    }

    /** What may be followed; anything else is the first page. */
    static String rest(String to) {
        int query = to.indexOf('?');
        String path = query < 0 ? to : to.substring(0, query);
        return PATH.matcher(path).matches() ? within(path, query < 0 ? null : to.substring(query + 1)) : "";
    }
}
