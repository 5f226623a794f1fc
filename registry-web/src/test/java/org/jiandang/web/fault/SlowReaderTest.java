package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A large export is fetched over lines that hardly carry anything, and by people who go away in the middle. */
@Tag("fault")
class SlowReaderTest {

    private static final String DATABASE = "fault_slow_reader";
    private static final String LIST = "/ledgers/L1/export?area=152222000000&year=2018&format=CSV";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** After the reader has gone (X10). */
    private static final Duration RELEASED = Duration.ofSeconds(30);

    private static final int READERS = 20;
    private static final int CONNECTIONS = 5;
    private static final long FLAT = 64L << 20;

    private static final String HOUSEHOLDS = """
            INSERT INTO reg.household (county_code, serial, village_code, household_no, status, attribute, standard,
                first_identified_on, main_cause, cause_note, group_name, head_no, head_name, head_initials, population)
            SELECT '152222', n, '152222103202', '152222103202' || lpad(n::text, 6, '0'), 'POOR', 'GENERAL', 'NATIONAL',
                '2016-05-01', 'ILLNESS', repeat(md5(n::text), 20), '一组', 1, '测试户' || n, 'cs', 1
            FROM generate_series(900001, 925000) n""";

    private final JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser(DATABASE));

    @Test
    @SecurityCase("X10")
    void readers_of_a_kibibyte_a_second_hold_no_connection_and_no_memory_and_when_they_go_their_threads_are_free()
            throws Exception {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE)
                .java("-Xmx256m")
                .with("spring.datasource.hikari.maximum-pool-size", Integer.toString(CONNECTIONS))) {
            registry.start();
            all.execute(HOUSEHOLDS);
            Visitor county = registry.signIn("xian");
            String export = made(registry, county);
            int size = county.file(export + "/file").body().length;
            assertThat(size).as("more than the buffers between the two hold").isGreaterThan(10 << 20);
            long before = heap(registry);
            try (TcpProxy line = TcpProxy.to("127.0.0.1", registry.at("/").getPort())) {
                List<Reader> readers = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    URI from = registry.at(export + "/file");
                    readers.add(new Reader(county, from, i % 2 == 0 ? from.getPort() : line.port(), size / 2));
                }
                registry.until("half way", PATIENCE, () -> readers.stream().allMatch(Reader::isHalfWay));
                assertThat(sending(registry))
                        .as("threads in the middle of the file")
                        .isEqualTo(READERS);
                registry.until("no connection is held", Duration.ofSeconds(20), () -> busy() == 0);
                assertThat(Crowd.atOnce(2 * CONNECTIONS, county, "/households"))
                        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
                assertThat(heap(registry) - before).as("bytes").isLessThan(FLAT);

                line.fallSilent();
                readers.forEach(Reader::goAway);
                registry.until("threads are free", RELEASED, () -> sending(registry) == 0);
            }
            assertThat(Crowd.atOnce(2 * CONNECTIONS, county, "/households"))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        }
    }

    private String made(RegistryProcess registry, Visitor county) {
        String export = Visitor.location(county.submit(LIST, "/ledgers/L1/exports", Map.of("purpose", "核对")));
        assertThat(export).startsWith("/exports/");
        registry.signIn("meng").submit(export, export + "/decision", Map.of("release", "true"));
        county.submit(export, export + "/file", Map.of());
        registry.until("written", PATIENCE, () -> count("reg.export_record WHERE state = 'READY'") == 1);
        return export;
    }

    private long busy() {
        return count("pg_stat_activity WHERE datname = current_database() AND usename = 'app_rw' AND state <> 'idle'");
    }

    private long count(String rows) {
        return all.queryForObject("SELECT count(*) FROM " + rows, Long.class);
    }

    private static long sending(RegistryProcess registry) {
        return Arrays.stream(jcmd(registry, "Thread.print").split("\\R\\R"))
                .filter(thread -> thread.contains("\"http-nio") && thread.contains("ResourceHttpMessageConverter"))
                .count();
    }

    /** What of the heap is in use after a collection, in bytes. */
    private static long heap(RegistryProcess registry) {
        jcmd(registry, "GC.run");
        Matcher used =
                Pattern.compile("generation\\s+total \\d+K, used (\\d+)K").matcher(jcmd(registry, "GC.heap_info"));
        long kibibytes =
                used.results().mapToLong(one -> Long.parseLong(one.group(1))).sum();
        assertThat(kibibytes).isPositive();
        return kibibytes << 10;
    }

    private static String jcmd(RegistryProcess registry, String command) {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(registry.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(asked.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Reads half of the file as fast as it comes, and from there on a kibibyte a second. */
    private static final class Reader {

        private final Socket socket = new Socket();
        private final Thread reading;
        private volatile boolean halfWay;

        Reader(Visitor who, URI file, int port, int half) throws IOException {
            // else the system takes megabytes off the line in our name
            socket.setReceiveBufferSize(8 * 1024);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String cookies = ((java.net.CookieManager)
                            who.client().cookieHandler().orElseThrow())
                    .getCookieStore().getCookies().stream()
                            .map(HttpCookie::toString)
                            .collect(Collectors.joining("; "));
            String agent = "Java-http-client/" + System.getProperty("java.version");
            socket.getOutputStream()
                    .write(("GET " + file.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + file.getPort()
                                    + "\r\nUser-Agent: " + agent + "\r\nCookie: " + cookies
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            reading = new Thread(() -> read(half));
            reading.setDaemon(true);
            reading.start();
        }

        boolean isHalfWay() {
            return halfWay;
        }

        private void read(int half) {
            byte[] kibibyte = new byte[1024];
            long read = 0;
            try {
                InputStream in = socket.getInputStream();
                for (int got = in.read(kibibyte); got >= 0; got = in.read(kibibyte)) {
                    read += got;
                    if (read >= half) {
                        halfWay = true;
                        TimeUnit.SECONDS.sleep(1);
                    }
                }
            } catch (IOException gone) {
                // as wanted
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void goAway() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
