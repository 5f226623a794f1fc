package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HealthCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the card's forms: the fields follow from the records, and every fault is told with what was typed. */
class SectionFormTest {

    private static final Set<Field> NOT_TYPED = EnumSet.of(Field.ACCOUNT, Field.ID_KIND);

    @ParameterizedTest
    @EnumSource(Section.class)
    void every_field_of_the_dictionary_is_on_the_form_of_its_section(Section section) {
        if (section == Section.REGISTER || section == Section.INCOME) {
            assertThat(SectionShape.has(section)).isFalse();
            return;
        }
        List<String> onTheForm =
                SectionShape.of(section).fields().stream().map(CardField::key).toList();
        Field.all().stream()
                .filter(field -> field.section() == section && !NOT_TYPED.contains(field))
                .forEach(field -> assertThat(onTheForm).contains(field.key()));
    }

    @Test
    void an_empty_form_is_a_section_of_which_nothing_is_known() {
        assertThat(SectionForm.read(Section.HOUSING, Typing.NOTHING).content()).isEqualTo(Housing.UNKNOWN);
    }

    @Test
    void every_fault_is_told_and_no_record_is_made() {
        SectionForm.Reading read = SectionForm.read(
                Section.HOUSING,
                typing(Map.of(
                        "housing.housingArea",
                        "-1",
                        "housing.houseGrade",
                        "E",
                        "housing.houseAppraisedOn",
                        "2018-02-30")));

        assertThat(read.content()).isNull();
        assertThat(read.faults())
                .extracting(FieldFault::field)
                .containsExactly("housing.housingArea", "housing.houseGrade", "housing.houseAppraisedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-12", "2018/9/12", "20180912", "2018年9月12日", "2018.9.12"})
    void a_day_is_read_in_the_spellings_people_use(String typed) {
        assertThat(SectionForm.date(typed)).isEqualTo(LocalDate.of(2018, 9, 12));
    }

    @Test
    void several_answers_are_read_together() {
        SectionForm.Reading read = SectionForm.read(
                Section.HEALTH, new Typing(Map.of("health.conditions", List.of("CHRONIC", "DISABLED"))));

        assertThat(read.content()).isEqualTo(new Health(Set.of(HealthCondition.CHRONIC, HealthCondition.DISABLED)));
    }

    @Test
    void what_is_written_into_a_form_is_read_back_as_it_was() {
        Housing housing = (Housing) SectionForm.read(
                        Section.HOUSING,
                        typing(Map.of(
                                "housing.housingArea",
                                "60.50",
                                "housing.unsafeHouse",
                                "true",
                                "housing.houseGrade",
                                "C")))
                .content();

        assertThat(housing).isNotNull();
        Housing again = (Housing) SectionForm.read(Section.HOUSING, SectionForm.write(Section.HOUSING, housing))
                .content();
        assertThat(again)
                .usingComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(housing);
    }

    private static Typing typing(Map<String, String> values) {
        Map<String, List<String>> texts = new java.util.HashMap<>();
        values.forEach((key, value) -> texts.put(key, List.of(value)));
        return new Typing(texts);
    }
}
