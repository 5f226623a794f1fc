package org.jiandang.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadGateTest {

    private static final long GIB = 1L << 30;

    private final AtomicInteger let = new AtomicInteger();
    private final FilterChain chain = (request, response) -> let.incrementAndGet();

    @Test
    void a_form_without_files_passes_whoever_sends_it() throws Exception {
        assertThat(sent(new UploadGate(Optional::empty, 1, 0), "application/x-www-form-urlencoded"))
                .isEqualTo(200);
        assertThat(let).hasValue(1);
    }

    @Test
    void a_form_with_files_passes_from_whoever_is_signed_in() throws Exception {
        assertThat(sent(new UploadGate(() -> Optional.of("cun1"), 1, 0), "multipart/form-data; boundary=b"))
                .isEqualTo(200);
        assertThat(sent(new UploadGate(Optional::empty, 1, 0), " Multipart/Form-Data; boundary=b"))
                .isEqualTo(302);
        assertThat(let).hasValue(1);
    }

    @Test
    void as_many_at_once_as_memory_holds_and_the_next_is_asked_to_come_again() throws Exception {
        UploadGate gate = new UploadGate(() -> Optional.of("cun1"), 1, 1);
        MockHttpServletResponse first = new MockHttpServletResponse();
        MockHttpServletResponse second = new MockHttpServletResponse();
        gate.doFilter(form("multipart/form-data; boundary=b"), first, (request, response) -> {
            gate.doFilter(form("multipart/form-data; boundary=b"), second, chain);
        });
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("10");
        assertThat(let).as("the second was not read").hasValue(0);
        assertThat(sent(gate, "multipart/form-data; boundary=b"))
                .as("the place is free again")
                .isEqualTo(200);
        assertThat(UploadGate.places(2 * GIB)).isEqualTo(8);
        assertThat(UploadGate.places(GIB / 4)).isEqualTo(2);
    }

    @Test
    void an_account_has_two_places_however_many_there_are_and_leaves_the_others_to_others() throws Exception {
        AtomicReference<String> who = new AtomicReference<>("cun1");
        UploadGate gate = new UploadGate(() -> Optional.of(who.get()), 8, 0);
        AtomicInteger third = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        MockHttpServletRequest refused = form("multipart/form-data; boundary=b");
        FilterChain both = (request, response) -> {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            gate.doFilter(refused, answer, chain);
            third.set(answer.getStatus());
            who.set("cun2");
            other.set(statusOf(gate));
            who.set("cun1");
        };
        gate.doFilter(
                form("multipart/form-data; boundary=b"),
                new MockHttpServletResponse(),
                (request, response) ->
                        gate.doFilter(form("multipart/form-data; boundary=b"), new MockHttpServletResponse(), both));
        assertThat(third).hasValue(503);
        assertThat(refused.getAttribute("errorWhy")).as("not the database").isEqualTo("error.uploads");
        assertThat(other).hasValue(200);
        assertThat(statusOf(gate)).as("the place is free again").isEqualTo(200);
    }

    private int statusOf(UploadGate gate) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(form("multipart/form-data; boundary=b"), response, chain);
        return response.getStatus();
    }

    private int sent(UploadGate gate, String type) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(form(type), response, chain);
        return response.getStatus();
    }

    private static MockHttpServletRequest form(String type) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/imports");
        request.setContentType(type);
        return request;
    }
}
