package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for a confirmation, as text and back.
 *
 * @param method GET or POST
 * @param path the path with the context's
 * @param query the query of the address
 * @param fields what the form held, without the token of its session
 */
record KeptForm(String method, String path, @Nullable String query, Map<String, String[]> fields) {

    private static final String TOKEN = "_csrf";

    static KeptForm of(HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove(TOKEN);
        return new KeptForm(request.getMethod(), request.getRequestURI(), request.getQueryString(), fields);
    }

    /** Lines of method, path and query, then one per value. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(method, path, query == null ? "" : query));
        fields.forEach((name, values) -> {
            for (String value : values) {
                lines.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return String.join("\n", lines);
    }

    static KeptForm read(String text) {
        String[] lines = text.split("\n", -1);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 3; i < lines.length; i++) {
            int at = lines[i].indexOf('=');
            fields.computeIfAbsent(
                            URLDecoder.decode(lines[i].substring(0, at), StandardCharsets.UTF_8),
                            name -> new ArrayList<>())
                    .add(URLDecoder.decode(lines[i].substring(at + 1), StandardCharsets.UTF_8));
        }
        Map<String, String[]> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return new KeptForm(lines[0], lines[1], lines[2].isEmpty() ? null : lines[2], values);
    }

    /** Path and query. */
    String address() {
        return query == null ? path : path + "?" + query;
    }
}
