package org.jiandang.fieldwork;

import java.util.Comparator;
import java.util.List;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county announces approved cases: one document, many households. */
@Service
public class AnnouncementDesk {

    private final CaseDesk cases;
    private final Fieldwork fieldwork;

    AnnouncementDesk(CaseDesk cases, Fieldwork fieldwork) {
        this.cases = cases;
        this.fieldwork = fieldwork;
    }

    /** Announces the cases by one document. All of it, or nothing. */
    @Transactional
    public List<CaseRecord> announce(List<CaseKey> keys, Announcement announcement) {
        return keys.stream()
                .sorted(Comparator.comparingLong(key -> key.id().serial()))
                .map(key -> announce(key, announcement))
                .toList();
    }

    private CaseRecord announce(CaseKey key, Announcement announcement) {
        fieldwork.announce(cases.find(key.id()), announcement);
        return cases.take(TakeStep.of(key.id(), key.version(), Action.ANNOUNCE, announcement.documentNo())
                .occurred(announcement.announcedOn()));
    }
}
