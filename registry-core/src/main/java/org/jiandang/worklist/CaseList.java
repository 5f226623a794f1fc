package org.jiandang.worklist;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.policy.RegistryClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cases of an area, whether they wait for somebody or not. */
@Service
public class CaseList {

    private final CaseRows rows;
    private final RegistryClock clock;

    CaseList(CaseRows rows, RegistryClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A page of the list; an area outside the actor's own does not exist. */
    @Transactional(readOnly = true)
    public CaseListPage page(CaseQuery query) {
        Acting.require().mustReach(query.area());
        List<ListedCase> found = rows.read(query, clock.today(), query.size() + 1);
        long total = rows.count(query, clock.today());
        if (found.size() <= query.size()) {
            return new CaseListPage(found, total, null);
        }
        List<ListedCase> shown = found.subList(0, query.size());
        ListedCase last = shown.get(shown.size() - 1);
        return new CaseListPage(shown, total, new CaseCursor(last.openedOn(), last.id()));
    }
}
