package org.jiandang.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.CaseKind;
import org.junit.jupiter.api.Test;

class NoticeSubjectTest {

    @Test
    void the_ledger_of_notices_knows_every_kind_of_case_that_is_made_public() {
        List<String> kinds = Arrays.stream(CaseKind.values())
                .filter(kind -> kind != CaseKind.CHANGE)
                .map(CaseKind::name)
                .toList();
        assertThat(NoticeSubject.values()).extracting(NoticeSubject::name).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void it_knows_every_level_on_which_a_sheet_hangs() {
        assertThat(NoticeKind.values())
                .extracting(NoticeKind::name)
                .containsAll(Arrays.stream(NoticeLevel.values())
                        .map(level -> level + "_NOTICE")
                        .toList())
                .contains("ANNOUNCEMENT");
    }
}
