package org.jiandang.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class ArgonHashTest {

    private static final int AT_ONCE = 4;

    @Test
    void of_many_checks_at_once_four_take_memory_and_the_others_wait() throws Exception {
        Held encoder = new Held();
        ArgonHash hashes = new ArgonHash(encoder);
        String hash = hashes.hash("Some-Password-1");
        encoder.hold = true;
        ExecutorService crowd = Executors.newFixedThreadPool(12);
        try {
            List<Future<?>> all = IntStream.range(0, 12)
                    .<Future<?>>mapToObj(i -> crowd.submit(() -> {
                        if (i % 2 == 0) {
                            hashes.matches("Some-Password-1", hash);
                        } else {
                            hashes.pretend("Some-Password-1");
                        }
                    }))
                    .toList();
            encoder.full.await();
            encoder.go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(encoder.checks).as("none is left out").hasValue(12);
        assertThat(encoder.most).hasValue(AT_ONCE);
    }

    /** Keeps those inside until four are, so that a fifth would be seen. */
    private static final class Held extends Argon2PasswordEncoder {

        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger checks = new AtomicInteger();
        private final CountDownLatch full = new CountDownLatch(AT_ONCE);
        private final CountDownLatch go = new CountDownLatch(1);
        private boolean hold;

        Held() {
            super(16, 32, 1, 64, 1);
        }

        @Override
        protected boolean matchesNonNull(String rawPassword, String encodedPassword) {
            checks.incrementAndGet();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            full.countDown();
            try {
                if (hold) {
                    go.await();
                }
                return super.matchesNonNull(rawPassword, encodedPassword);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
