package org.jiandang.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.RegistryApplication;
import org.jiandang.web.page.SamePage;
import org.jiandang.web.testing.AuthzMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Requests that no browser sends, byte by byte to the running server; the application and its database are those of the journeys. */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "demo=none",
            "server.address=127.0.0.1",
            "registry.proxy=none",
            "registry.cookies.secure=false",
            "registry.password.rotation-days=0",
            "registry.upload.grace=3s"
        })
@OwnDatabase("browser")
@Import({MovableTime.class, CodeGiven.class})
class RawRequestTest {

    private static final int BAD_REQUEST = 400;
    private static final String PASSWORD = "Clear-River-11!";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Environment settings;

    @Autowired
    private ServletWebServerApplicationContext application;

    @ParameterizedTest
    @SecurityCase("F22")
    @ValueSource(
            strings = {
                "login=%FF",
                "login=a%C0%AFb",
                "login=%ED%A0%80",
                "login=a%00b",
                "%00=a",
                "login=%E4%B8",
                "login=%zz"
            })
    void bytes_that_are_no_text_are_a_bad_request(String form) throws IOException {
        assertThat(post("/login", form)).as("posted %s", form).isEqualTo(BAD_REQUEST);
        assertThat(status("GET /login?" + form + " HTTP/1.1\r\n"))
                .as("asked %s", form)
                .isEqualTo(BAD_REQUEST);
    }

    @Test
    void a_bad_request_is_answered_with_a_page_that_says_so() throws IOException {
        assertThat(
                        answer(
                                "GET /login?login=a%00b HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
                .contains("请求有误", "Content-Security-Policy");
    }

    @Test
    @SecurityCase("F22")
    void a_path_with_bytes_that_are_no_text_is_refused() throws IOException {
        for (String path : new String[] {"/households/%00", "/households/%C0%AF", "/households/%FF", "/%ED%A0%80"}) {
            assertThat(status("GET " + path + " HTTP/1.1\r\n")).as(path).isBetween(300, 499);
        }
    }

    @Test
    @SecurityCase("F19")
    void what_is_too_much_is_refused_before_anything_is_bound() throws IOException {
        assertThat(post("/login", "login=" + "x".repeat(2 * 1024 * 1024 + 1))).isIn(BAD_REQUEST, 413);
        assertThat(post("/login", "a=1&".repeat(10_000))).isIn(BAD_REQUEST, 413);
        assertThat(post("/login", "a" + "%5Ba%5D".repeat(1_000) + "=1")).isEqualTo(BAD_REQUEST);
        assertThat(status("GET /login HTTP/1.1\r\nX-Long: " + "x".repeat(64 * 1024) + "\r\n"))
                .isIn(BAD_REQUEST, 431);
    }

    @Test
    @SecurityCase("B29")
    void a_body_that_comes_byte_by_byte_is_given_up_though_no_single_read_waits_long() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST /login", "application/x-www-form-urlencoded", 100_000));
            assertThatThrownBy(() -> {
                        // never an end of its own: it is the server that ends it
                        for (int i = 0; i < 100_000; i++) {
                            out.write('a');
                            out.flush();
                            Thread.sleep(20);
                        }
                    })
                    .as("the connection is closed")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @SecurityCase("B29")
    void a_form_with_files_from_nobody_is_sent_to_the_sign_in_page_before_a_byte_of_it_is_read() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = uploads(folder);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            // announced and never sent: whoever waited for it would wait for ever
            socket.getOutputStream().write(head("POST /imports", "multipart/form-data; boundary=b", 50_000_000));
            socket.getOutputStream().flush();
            assertThat(status(socket.getInputStream())).isEqualTo(302);
        }
        assertThat(uploads(folder)).isEqualTo(before);
        assertThat(settings.getProperty("spring.servlet.multipart.file-size-threshold"))
                .as("no upload lies on the disk unsealed")
                .isEqualTo("51MB");
    }

    private static byte[] head(String line, String type, int length) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    @SecurityCase("U10")
    void nobody_but_the_server_itself_says_where_it_is_and_who_asks() throws IOException {
        String answer = answer("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\nForwarded: host=evil.example\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer).contains("\r\nLocation: /login\r\n").doesNotContain("evil.example");
        assertThat(settings.getProperty("server.forward-headers-strategy"))
                .as("a proxy is trusted only where the operator names it")
                .isNull();
        var tomcat = ((TomcatWebServer) application.getWebServer()).getTomcat();
        assertThat(tomcat.getEngine().getPipeline().getValves()).noneMatch(RemoteIpValve.class::isInstance);
    }

    @ParameterizedTest
    @SecurityCase("U23")
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: -1",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Host: evil.example",
                "X A: b",
                "X-A: a\u0001b",
                "X-A: a\rSet-Cookie: b"
            })
    void a_header_that_two_readers_could_read_in_two_ways_is_refused(String header) throws IOException {
        assertThat(status("POST /login HTTP/1.1\r\n" + header + "\r\n")).isIn(BAD_REQUEST, 501);
    }

    @Test
    @SecurityCase("U23")
    void a_request_within_a_request_is_never_answered() throws IOException {
        String hidden = "0\r\n\r\nGET /login?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer = answer("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + hidden.length()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + hidden);
        assertThat(answer.split("HTTP/1.1 \\d{3}", -1))
                .as("one answer, and the end")
                .hasSize(2);
        assertThat(status("PRI * HTTP/2.0\r\n")).isIn(BAD_REQUEST, 505);
        assertThat(
                        answer(
                                "GET /login?to=%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 101")
                .doesNotContain("Set-Cookie: a=b");
        assertThat(SamePage.path("/households\r\nSet-Cookie: a=b")).isEqualTo("/");
    }

    @Test
    @SecurityCase("U2")
    void no_spelling_of_a_path_leads_a_village_cadre_around_its_guard() throws IOException {
        String cadre = signedIn("cun1");
        assertThat(as(cadre, "GET", "/households")).as("his own pages").isEqualTo(200);
        for (String path : List.of(
                "/accounts",
                "/admin/regions",
                "/actuator/env",
                "/ACCOUNTS",
                "/accounts/",
                "/accounts.json",
                "/accounts;a=b",
                "/accounts;/new",
                "/households/..;/accounts",
                "/..;/accounts",
                "//accounts",
                "/./accounts",
                "/households/../accounts",
                "/%2e%2e/accounts",
                "/households/%2e%2e/accounts",
                "/households/%252e%252e/accounts",
                "/%61ccounts",
                "/%2561ccounts",
                "/accounts%00",
                "/accounts%2f",
                "/accounts%5cnew",
                "/accounts\\new",
                "/accounts%3ba=b",
                "/accounts%23",
                "/accounts?/households",
                "http://localhost/accounts",
                "/households.json",
                "/households/")) {
            assertThat(as(cadre, "GET", path)).as(path).isIn(BAD_REQUEST, 403, 404);
        }
    }

    @Test
    @SecurityCase("U2")
    void the_matrix_of_who_may_what_holds_behind_the_real_server() throws IOException {
        Map<String, String> log = Map.of(
                "VILLAGE_CADRE", signedIn("cun1"),
                "TOWNSHIP_REVIEWER", signedIn("zhen1"),
                "COUNTY_OFFICE", signedIn("xian"),
                "AUDITOR", signedIn("shenji"));
        for (String handler :
                List.of("GET /households", "GET /households/new", "GET /accounts", "GET /findings", "GET /imports")) {
            AuthzMatrix.Row row = AuthzMatrix.rows().stream()
                    .filter(one -> one.handler().equals(handler))
                    .findFirst()
                    .orElseThrow();
            for (var one : log.entrySet()) {
                boolean may = row.roles().contains(Role.valueOf(one.getKey()));
                assertThat(as(one.getValue(), row.method(), row.path()))
                        .as("%s as %s", handler, one.getKey())
                        .isEqualTo(may ? 200 : 403);
            }
            assertThat(as("SID=nobody", row.method(), row.path())).as(handler).isEqualTo(302);
        }
    }

    /** The cookie of a log-in of the demonstration who has signed in through the socket. */
    private String signedIn(String login) throws IOException {
        RegistryClock.runOn(
                LocalDate.of(2014, 1, 1), () -> accounts.provide(DemoAccounts.around(BrowserTest.VILLAGE), PASSWORD));
        String form = answer("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String token = found("name=\"_csrf\"[^>]* value=\"([^\"]+)\"", form);
        String body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&login=" + login + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        String answer = answer("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                + found("Set-Cookie: (SID=[^;]+)", form)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        assertThat(answer).contains("\r\nLocation: /\r\n");
        return found("Set-Cookie: (SID=[^;]+)", answer);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private int as(String cookie, String method, String path) throws IOException {
        return status(method + " " + path + " HTTP/1.1\r\nCookie: " + cookie + "\r\n");
    }

    /** All that comes back until the server closes the connection. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Files of uploads in the folder where the server would put them. */
    private static long uploads(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 1)) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .count();
        }
    }

    private int post(String path, String form) throws IOException {
        return status(
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n",
                form);
    }

    private int status(String head) throws IOException {
        return status(head, "");
    }

    private int status(String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream()
                        .write((head + "Host: localhost:" + port + "\r\nConnection: close\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            } catch (IOException closedEarly) {
                // The answer may come before everything is sent.
            }
            return status(socket.getInputStream());
        }
    }

    private static int status(InputStream answer) throws IOException {
        String line = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(line).startsWith("HTTP/1.1 ");
        return Integer.parseInt(line.substring(9, 12));
    }
}
