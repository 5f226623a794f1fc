package org.jiandang.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoteTest {

    @Test
    void more_than_half_of_those_present_pass_and_half_does_not() {
        assertThat(new Vote(1, 21, 20, 0).passes(41)).isTrue();
        assertThat(new Vote(1, 20, 20, 0).passes(40)).isFalse();
        assertThat(new Vote(1, 21, 0, 20).passes(41)).isTrue();
        assertThat(new Vote(1, 20, 0, 21).passes(41)).isFalse();
    }
}
