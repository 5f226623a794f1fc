package org.jiandang.retention;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.springframework.stereotype.Component;

/** Has every county's list of the year made, as the registry itself. Running it again lists nothing twice. */
@Component
public class YearlyRetention {

    private final RetentionRows rows;
    private final RetentionDesk desk;

    YearlyRetention(RetentionRows rows, RetentionDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** Lists what is past its time, county by county; how many households. */
    public int run() {
        int listed = 0;
        for (String county : rows.counties()) {
            Actor registry = new Actor("system", "system", "登记系统", Role.SYSTEM, new Jurisdiction(county));
            listed += Acting.as(registry, desk::propose);
        }
        return listed;
    }
}
