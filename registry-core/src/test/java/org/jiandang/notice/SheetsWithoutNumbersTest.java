package org.jiandang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Verification;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Identity;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.LegacyId;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.vault.Sealed;
import org.junit.jupiter.api.Test;

/** What is printed and hung up is made of types in which a whole number has no place. */
class SheetsWithoutNumbersTest {

    private static final Set<Class<?>> NUMBERS = Set.of(
            IdNumber.class, ResidentId.class, DisabilityCard.class, LegacyId.class, BankAccount.class, Sealed.class);

    private static final Set<Class<?>> NOT_ON_A_NOTICE =
            Set.of(Phone.class, Contact.class, Health.class, HouseholdView.class);

    @Test
    void print_sheets_have_no_place_for_a_whole_number() {
        for (Class<?> printed : List.of(
                HouseholdView.class, CaseRecord.class, Announcement.class, Signature.class, Verification.class)) {
            assertThat(within(printed)).as(printed.getSimpleName()).doesNotContainAnyElementsOf(NUMBERS);
        }
    }

    @Test
    void a_notice_has_no_place_for_a_number_a_phone_or_an_illness_either() {
        assertThat(within(Notice.class))
                .doesNotContainAnyElementsOf(NUMBERS)
                .doesNotContainAnyElementsOf(NOT_ON_A_NOTICE);
        assertThat(Arrays.stream(NoticeEntry.class.getRecordComponents()).map(RecordComponent::getName))
                .as("the lines of a notice: name, group, head count, year; the rest is not printed")
                .containsExactlyInAnyOrder(
                        "no", "caseSerial", "groupName", "headName", "population", "exitYear", "stoppedOn");
    }

    @Test
    void a_place_for_a_number_is_noticed() {
        assertThat(within(Identity.class)).contains(IdNumber.class);
    }

    /** The types that lie in a record, however deep. */
    private static Set<Class<?>> within(Class<?> root) {
        Set<Class<?>> found = new HashSet<>();
        List<Type> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Type next = open.remove(open.size() - 1);
            if (next instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
            } else if (next instanceof Class<?> type && type.getName().startsWith("org.jiandang.") && found.add(type)) {
                if (type.isRecord()) {
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .forEach(open::add);
                }
            }
        }
        return found;
    }
}
