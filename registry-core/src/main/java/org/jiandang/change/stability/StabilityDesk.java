package org.jiandang.change.stability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.view.Register;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the county office confirms that households have left poverty for good. */
@Service
public class StabilityDesk {

    private static final int MOST = 500;

    private final EndedHelp help;
    private final HouseholdStanding standing;
    private final HouseholdReading households;
    private final RegistryClock clock;

    StabilityDesk(EndedHelp help, HouseholdStanding standing, HouseholdReading households, RegistryClock clock) {
        this.help = help;
        this.standing = standing;
        this.households = households;
        this.clock = clock;
    }

    /** The households of the actor's county whose help has ended. */
    @Transactional(readOnly = true)
    public List<EndedHelp.Line> due() {
        return help.before(clock.today(), Acting.require().jurisdiction().region(), MOST);
    }

    /** Exited households whose help has no end that the policy tells. */
    @Transactional(readOnly = true)
    public long withoutDay() {
        return help.withoutDay(Acting.require().jurisdiction().region());
    }

    /** Confirms them: all, or none when one of them is not due. */
    @Transactional
    public void confirm(List<HouseholdId> ids) {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(HouseholdId::countyCode).thenComparingLong(HouseholdId::serial))
                .forEach(this::confirm);
    }

    private void confirm(HouseholdId id) {
        Register register = households.view(id, null).register();
        LocalDate until = register.continuationUntil();
        if (until == null || !until.isBefore(clock.today())) {
            throw new StepNotAllowed(Reason.NOT_DUE, until == null ? "—" : until);
        }
        standing.stabilise(id);
    }
}
