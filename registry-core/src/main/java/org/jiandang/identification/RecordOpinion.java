package org.jiandang.identification;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.procedure.CaseKey;

/** Records the opinion of the group's meeting (初评); evidence holds its minutes. */
public record RecordOpinion(CaseKey key, LocalDate heldOn, String opinion, List<Long> evidence) {

    public RecordOpinion {
        evidence = List.copyOf(evidence);
    }
}
