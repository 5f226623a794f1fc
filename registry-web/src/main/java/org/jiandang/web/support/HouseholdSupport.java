package org.jiandang.web.support;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.Pairing;
import org.jiandang.support.PairingDesk;
import org.jiandang.web.page.PageObject;
import org.springframework.stereotype.Component;

/** Section F of the household's card: who stands by it, and what is done for it. In templates {@code ${#householdSupport.of(id)}}. */
@Component
class HouseholdSupport implements PageObject {

    private final PairingDesk pairings;
    private final MeasureDesk measures;
    private final RegistryClock clock;

    HouseholdSupport(PairingDesk pairings, MeasureDesk measures, RegistryClock clock) {
        this.pairings = pairings;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * What the section shows.
     *
     * @param lines the handbook's lines, the newest first
     * @param mayPair whether the reader arranges help
     * @param mayRecord whether the reader enters measures
     */
    record Shown(List<Line> lines, List<Measure> measures, boolean mayPair, boolean mayRecord) {

        /** What a print shows: no line that was corrected. */
        public List<Line> validLines() {
            return lines.stream().filter(line -> line.pairing().isValid()).toList();
        }

        /** What a print shows: no measure that was set aside. */
        public List<Measure> validMeasures() {
            return measures.stream().filter(measure -> !measure.isVoid()).toList();
        }
    }

    /** A line and whether it stands today. */
    record Line(Pairing pairing, boolean current) {}

    public Shown of(HouseholdId household) {
        Role role = Acting.require().role();
        boolean arranges = role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE;
        return new Shown(
                pairings.of(household).stream()
                        .map(pairing -> new Line(pairing, pairing.isCurrent(clock.today())))
                        .toList(),
                measures.of(household),
                arranges,
                arranges || role == Role.VILLAGE_CADRE);
    }

    @Override
    public String pageName() {
        return "householdSupport";
    }
}
