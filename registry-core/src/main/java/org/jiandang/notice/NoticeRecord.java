package org.jiandang.notice;

import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.springframework.stereotype.Component;

/** What is done with sheets, on record. */
@Component
class NoticeRecord {

    private final Audit audit;

    NoticeRecord(Audit audit) {
        this.audit = audit;
    }

    void done(String action, Notice notice) {
        audit.record(AuditEvent.done(
                action, "notice:" + notice.id(), "entries=" + notice.entries().size()));
    }
}
