package org.jiandang.household.search;

import org.jiandang.account.Acting;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The picture of an area that stands beside the work queue. */
@Service
public class AreaOverview {

    private final AreaRows rows;

    AreaOverview(AreaRows rows) {
        this.rows = rows;
    }

    /** Causes and returns; the year is the one whose returns are counted. */
    @Transactional(readOnly = true)
    public AreaPicture picture(RegionCode area, int year) {
        Acting.require().mustReach(area);
        return rows.picture(area, year);
    }
}
