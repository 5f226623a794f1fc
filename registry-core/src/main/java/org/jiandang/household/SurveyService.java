package org.jiandang.household;

import java.time.LocalDate;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.YearAlreadyOpen;
import org.jiandang.household.view.AnnualState;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly survey: opens a household's record of a year, settles it when the year is done. */
@Service
public class SurveyService {

    private final Households households;
    private final HouseholdCards cards;
    private final CardWriter writer;
    private final CardRevision revision;
    private final Audit audit;

    SurveyService(Households households, HouseholdCards cards, CardWriter writer, CardRevision revision, Audit audit) {
        this.households = households;
        this.cards = cards;
        this.writer = writer;
        this.revision = revision;
        this.audit = audit;
    }

    /**
     * Opens the record of a year. It begins with what the last year before it said, except the income, which is asked anew; the rules judge it, and
     * what they ask goes to the work list.
     */
    @Transactional
    public void open(HouseholdId id, int year, LocalDate recordDate) {
        mustBe(Role.VILLAGE_CADRE);
        Household household = locked(id);
        if (household.year(year).isPresent()) {
            throw new YearAlreadyOpen(year);
        }
        int from = household.years().stream()
                .mapToInt(AnnualRecord::year)
                .filter(earlier -> earlier < year)
                .max()
                .orElse(year);
        HouseholdCard last = cards.card(household, from, recordDate);
        HouseholdCard begun = last.with(last.year().carriedTo(year, recordDate));
        HouseholdCard blank = begun.withMembers(
                begun.members().stream().map(SurveyService::blank).toList());
        writer.write(household, blank.with(YearCard.unknown(0, recordDate)), begun);
        revision.recheck(id, year);
        audit.record(AuditEvent.done("OPEN_YEAR", "household:" + id, String.valueOf(year)));
    }

    /** Settles a year; it never changes again. */
    @Transactional
    public void close(HouseholdId id, int year) {
        mustBe(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
        Household household = locked(id);
        AnnualRecord record = household.year(year).orElseThrow(() -> new NotFound("year", year));
        record.close();
        household.changed(writer.now());
        audit.record(AuditEvent.done("CLOSE_YEAR", "household:" + id, String.valueOf(year)));
    }

    /** The newest year that may still be written. */
    @Transactional(readOnly = true)
    public Optional<Integer> openYear(HouseholdId id) {
        Household household = households.findById(id).orElseThrow(() -> new NotFound("household", id));
        return household.years().stream()
                .filter(record -> record.state() == AnnualState.OPEN)
                .map(AnnualRecord::year)
                .reduce((earlier, later) -> later);
    }

    private static MemberCard blank(MemberCard member) {
        return MemberCard.of(member.no(), member.identity(), member.particulars())
                .with(Section.MEMBERSHIP, member.membership());
    }

    private static void mustBe(Role... roles) {
        Role role = Acting.require().role();
        if (!java.util.Set.of(roles).contains(role)) {
            throw new NotPermitted(role);
        }
    }

    private Household locked(HouseholdId id) {
        return households.lockById(id).orElseThrow(() -> new NotFound("household", id));
    }
}
