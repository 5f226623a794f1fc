package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser of a {@link RegistryProcess}, over HTTP; follows no redirect by itself. The session outlives a restart, as a browser's does. */
public final class Visitor {

    private final RegistryProcess registry;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(RegistryProcess registry) {
        this.registry = registry;
    }

    Visitor signIn(String login, String password) {
        HttpResponse<String> answer =
                post("/login", form("/login", "/login"), Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).as("sign-in of %s", login).isEqualTo(302);
        assertThat(location(answer)).as("sign-in of %s", login).doesNotContain("/login");
        return this;
    }

    /** A page, whatever its status. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** A page that must be there. */
    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("GET %s", path).isEqualTo(200);
        return Jsoup.parse(answer.body(), registry.at(path).toString());
    }

    /** A file, byte by byte. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /**
     * The fields of a form of a page as they stand, its hidden keys with them.
     *
     * @param action where the form is sent, from the root
     */
    public Map<String, String> form(String page, String action) {
        Document shown = page(page);
        Element form = shown.select("form[method=post]").stream()
                .filter(one -> URI.create(one.absUrl("action")).getPath().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no form for " + action + ":\n" + shown.text()));
        Map<String, String> fields = new LinkedHashMap<>();
        for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
            fields.put(field.key(), field.value());
        }
        return fields;
    }

    /** Fills a form of a page in and sends it. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> filled) {
        return post(action, form(page, action), filled);
    }

    /** Sends a form that was read before; sent twice it carries the same key of one use. */
    public HttpResponse<String> post(String action, Map<String, String> form, Map<String, String> filled) {
        return send(posting(action, form, filled));
    }

    /** The same as a request that is not sent yet. */
    public HttpRequest posting(String action, Map<String, String> form, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.putAll(filled);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(
            String action, Map<String, String> form, String field, String name, byte[] file) {
        String boundary = "-----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 4096);
        form.forEach((key, value) -> {
            if (!key.equals(field)) {
                body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n"
                                + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Where an answer sends the browser to, from the root; empty when it does not. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> {
                    URI uri = URI.create(to);
                    return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
                })
                .orElse("");
    }

    /** The cookies as a header. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** For requests that are to be under way while something happens. */
    public HttpClient client() {
        return http;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(registry.at(path)).timeout(Duration.ofSeconds(120));
    }

    private static AssertionError interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", cause);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
