package org.jiandang.persistence.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jiandang.serial.Serials;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class SerialsTest {

    @Autowired
    Serials serials;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_serial_is_given_twice_to_threads_or_to_another_node() {
        Serials otherNode = new SequenceSerials(jdbc);
        List<Long> given = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> (i % 2 == 0 ? serials : otherNode).next("household"))
                .toList();
        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void a_kind_is_a_plain_word() {
        assertThatThrownBy(() -> serials.next("x'; DROP")).isInstanceOf(IllegalArgumentException.class);
    }
}
