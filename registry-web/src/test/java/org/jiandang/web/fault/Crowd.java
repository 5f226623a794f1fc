package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several people who look at the same page again and again, while something happens; and what they were told. */
final class Crowd implements AutoCloseable {

    private final ExecutorService people;
    private final AtomicBoolean home = new AtomicBoolean();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /**
     * What somebody was told.
     *
     * @param status zero when the connection was cut
     * @param retryAfter the seconds of {@code Retry-After}, empty when there are none
     * @param millis how long it took
     */
    record Answer(int status, String retryAfter, String body, long millis) {}

    Crowd(int size, Visitor visitor, String page) {
        people = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            people.submit(() -> {
                while (!home.get()) {
                    answers.add(ask(visitor, page));
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                return null;
            });
        }
    }

    /** So many at the same moment, once. */
    static List<Answer> atOnce(int size, Visitor visitor, String page) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(size);
        try {
            List<Answer> told = new ArrayList<>();
            for (Future<Answer> one :
                    people.invokeAll(Collections.<Callable<Answer>>nCopies(size, () -> ask(visitor, page)))) {
                told.add(one.get());
            }
            return told;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } finally {
            people.shutdownNow();
        }
    }

    static Answer ask(Visitor visitor, String page) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = visitor.get(page);
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    answer.body(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } catch (UncheckedIOException cut) {
            IOException cause = cut.getCause();
            return new Answer(0, "", String.valueOf(cause), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    /** Everything so far. */
    List<Answer> told() {
        return List.copyOf(answers);
    }

    void forget() {
        answers.clear();
    }

    /** Nobody was told anything but the page, or that it comes back and when to try again. */
    static void assertFriendly(List<Answer> told) {
        assertThat(told).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isIn(200, 503);
            if (answer.status() == 503) {
                assertThat(answer.retryAfter()).isNotBlank();
                assertThat(answer.body()).contains("系统暂时不能用").contains("再试");
            }
        });
    }

    static long slowest(List<Answer> told) {
        return told.stream().mapToLong(Answer::millis).max().orElse(0);
    }

    @Override
    public void close() {
        home.set(true);
        people.shutdown();
        try {
            assertThat(people.awaitTermination(Duration.ofMinutes(3).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
