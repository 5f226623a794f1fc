package org.jiandang.monitoring.course;

import java.util.List;
import org.jiandang.fieldwork.Visit;
import org.jiandang.procedure.CaseKey;

/**
 * Records the visit by two persons.
 *
 * @param assessment risks and figures; its kind is chosen with the comparison
 * @param evidence the visit's form and the household's authorisation (授权承诺), stored beforehand
 */
public record CheckHome(CaseKey key, Visit visit, Assessment assessment, List<Long> evidence) {

    public CheckHome {
        evidence = List.copyOf(evidence);
    }
}
