package org.jiandang.household;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jiandang.household.registration.SealedId;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.household.view.PersonView;
import org.jiandang.household.view.Register;
import org.jiandang.household.view.YearView;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the stored household as a card with full numbers, for judging and revising, and as a view with masked ones. */
@Component
class HouseholdCards {

    private final Vault vault;

    HouseholdCards(Vault vault) {
        this.vault = vault;
    }

    /** The card of a year; a year without a record is blank on the given day. */
    HouseholdCard card(Household household, int year, LocalDate blankOn) {
        Optional<AnnualRecord> annual = household.year(year);
        return new HouseholdCard(
                household.basics(),
                household.contact(),
                account(household),
                household.family(),
                household.causes(),
                household.standing(),
                annual.map(AnnualRecord::card).orElseGet(() -> YearCard.unknown(year, blankOn)),
                household.members().stream()
                        .map(member -> card(member, annual.orElse(null)))
                        .toList());
    }

    private MemberCard card(Member member, @Nullable AnnualRecord annual) {
        MemberYear year = annual == null ? MemberYear.unknown("") : annual.member(member.no());
        return new MemberCard(
                member.no(),
                member.identity(vault),
                member.particulars(),
                member.membership(),
                requireNonNullElse(year.schooling(), Schooling.UNKNOWN),
                requireNonNullElse(year.health(), Health.UNKNOWN),
                requireNonNullElse(year.work(), Work.UNKNOWN),
                requireNonNullElse(year.insurance(), Insurance.UNKNOWN),
                requireNonNullElse(year.benefits(), Benefits.UNKNOWN));
    }

    /** The view of a year, or of the newest when none is asked for. */
    HouseholdView view(Household household, @Nullable Integer year) {
        AnnualRecord shown = (year == null ? household.newestYear() : household.year(year)).orElse(null);
        return new HouseholdView(
                register(household),
                household.basics(),
                household.contact(),
                household.account() != null,
                household.family(),
                household.causes(),
                household.standing(),
                household.members().stream().map(member -> view(member, shown)).toList(),
                shown == null ? null : view(shown),
                household.years().stream()
                        .map(AnnualRecord::year)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static Register register(Household household) {
        return new Register(
                household.getId(),
                household.version(),
                RegionCode.of(household.villageCode()),
                household.householdNo(),
                household.headNo(),
                household.headName(),
                household.population(),
                household.continuationUntil(),
                household.closedOn(),
                household.closedReason(),
                household.changedAt());
    }

    private static MemberView view(Member member, @Nullable AnnualRecord annual) {
        MemberYear year = annual == null ? MemberYear.unknown("") : annual.member(member.no());
        SealedId document = member.document();
        PersonView person = new PersonView(
                member.name(),
                member.nameRaw(),
                member.sex(),
                member.birthDate(),
                document.kind(),
                MemberView.masked(document.region(), member.birthDate()),
                document.cardCategory(),
                document.cardGrade());
        return new MemberView(
                member.no(),
                member.memberNo(),
                person,
                member.particulars(),
                member.membership(),
                requireNonNullElse(year.schooling(), Schooling.UNKNOWN),
                requireNonNullElse(year.health(), Health.UNKNOWN),
                requireNonNullElse(year.work(), Work.UNKNOWN),
                requireNonNullElse(year.insurance(), Insurance.UNKNOWN),
                requireNonNullElse(year.benefits(), Benefits.UNKNOWN));
    }

    private static YearView view(AnnualRecord annual) {
        return new YearView(annual.card(), annual.totals(), annual.state(), annual.decidedOn(), annual.population());
    }

    /** The opened number of a member; none where the member has none. */
    @Nullable
    IdNumber idNumber(Member member) {
        return member.identity(vault).idNumber();
    }

    @Nullable
    BankAccount account(Household household) {
        Sealed sealed = household.account();
        return sealed == null ? null : new BankAccount(vault.open(sealed, accountPlace(household.getId())));
    }

    Sealed seal(BankAccount account, HouseholdId id) {
        return vault.seal(account.value(), accountPlace(id));
    }

    private static SealedPlace accountPlace(HouseholdId id) {
        return new SealedPlace("household", id.countyCode(), id.serial(), 0, "account");
    }
}
