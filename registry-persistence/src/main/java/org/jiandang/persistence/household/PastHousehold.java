package org.jiandang.persistence.household;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Standing;
import org.jiandang.household.card.Work;
import org.jiandang.household.value.IdKind;
import org.jiandang.household.value.Sex;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.household.view.PersonView;
import org.jiandang.household.view.Register;
import org.jiandang.household.view.YearView;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** A household's card put together from its stored rows. */
final class PastHousehold {

    private static final StoredRow NOTHING = new StoredRow(Map.of());

    private PastHousehold() {}

    /**
     * @param memberYears the members' rows of the year shown, by member number
     */
    static HouseholdView of(
            HouseholdId id,
            StoredRow row,
            List<StoredRow> members,
            Map<Integer, StoredRow> memberYears,
            @Nullable YearView year,
            List<Integer> years) {
        return new HouseholdView(
                register(id, row),
                row.read(Basics.class),
                row.read(Contact.class),
                row.text("account_cipher") != null,
                row.read(Family.class),
                row.read(Causes.class),
                row.read(Standing.class),
                members.stream()
                        .sorted(Comparator.comparingInt(member -> member.number("no")))
                        .map(member -> member(member, memberYears.getOrDefault(member.number("no"), NOTHING)))
                        .toList(),
                year,
                years);
    }

    private static Register register(HouseholdId id, StoredRow row) {
        return new Register(
                id,
                row.number("version"),
                RegionCode.of(row.required("village_code")),
                row.required("household_no"),
                row.number("head_no"),
                row.required("head_name"),
                row.number("population"),
                row.date("continuation_until"),
                row.date("closed_on"),
                row.text("closed_reason"),
                row.moment("changed_at"));
    }

    private static MemberView member(StoredRow row, StoredRow year) {
        return new MemberView(
                row.number("no"),
                row.required("member_no"),
                person(row),
                row.read(Particulars.class),
                row.read(Membership.class),
                year.read(Schooling.class),
                year.read(Health.class),
                year.read(Work.class),
                year.read(Insurance.class),
                year.read(Benefits.class));
    }

    private static PersonView person(StoredRow row) {
        String sex = row.text("sex");
        String kind = row.text("id_kind");
        return new PersonView(
                row.required("name"),
                row.text("name_raw"),
                sex == null ? null : Sex.valueOf(sex),
                row.date("birth_date"),
                kind == null ? null : IdKind.valueOf(kind),
                MemberView.masked(row.text("id_region"), row.date("birth_date")),
                row.text("card_category") == null ? null : row.number("card_category"),
                row.text("card_grade") == null ? null : row.number("card_grade"));
    }
}
