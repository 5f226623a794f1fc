package org.jiandang.household.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.household.code.IncomeItem;
import org.junit.jupiter.api.Test;

/** The dictionary (rulebook §2) and the records of the card tell the same fields. */
class DictionaryTest {

    private static final List<Class<? extends Record>> SECTIONS = List.of(
            Basics.class,
            Contact.class,
            Family.class,
            Causes.class,
            Standing.class,
            Identity.class,
            Particulars.class,
            Membership.class,
            Land.class,
            Livestock.class,
            Industry.class,
            Utilities.class,
            Road.class,
            Housing.class,
            Water.class,
            Relocation.class,
            Schooling.class,
            Health.class,
            Work.class,
            Insurance.class,
            Benefits.class);

    @Test
    void every_component_of_a_section_is_a_field_in_the_dictionary() {
        List<String> components = SECTIONS.stream()
                .flatMap(section -> Arrays.stream(section.getRecordComponents())
                        .map(component -> section.getSimpleName() + "." + component.getName()))
                .toList();

        assertThat(components).hasSizeGreaterThan(95);
        assertThat(Dictionary.entries()).extracting(Dictionary.Entry::component).containsAll(components);
        for (Class<? extends Record> section : SECTIONS) {
            for (RecordComponent component : section.getRecordComponents()) {
                assertThat(Field.of(
                                section.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "." + component.getName()))
                        .as(section.getSimpleName() + "." + component.getName())
                        .isPresent();
            }
        }
    }

    @Test
    void every_field_and_every_income_item_has_its_line() {
        Stream<String> items = Arrays.stream(IncomeItem.values()).map(item -> "INCOME." + item.name());
        List<String> keys = Stream.concat(Arrays.stream(Field.values()).map(Field::name), items)
                .toList();

        assertThat(Dictionary.entries()).extracting(Dictionary.Entry::key).containsExactlyInAnyOrderElementsOf(keys);
        for (Field field : Field.values()) {
            Dictionary.Entry entry = Dictionary.of(field);
            assertThat(entry.formField()).isEqualTo(field.key());
            if (!entry.component().isEmpty()) {
                assertThat(entry.level()).isEqualTo(field.section().level().name());
            }
            assertThat(entry.label()).isNotBlank();
        }
    }

    @Test
    void a_section_has_at_most_twelve_components() {
        assertThat(SECTIONS)
                .allSatisfy(section ->
                        assertThat(section.getRecordComponents().length).isBetween(1, 12));
    }

    @Test
    void one_header_means_one_field_of_a_household_or_of_a_member() {
        Set<String> seen = new HashSet<>();
        for (Dictionary.Entry entry : Dictionary.entries()) {
            boolean income = entry.key().startsWith("INCOME");
            for (String header : entry.headers()) {
                assertThat(income || seen.add(header))
                        .as(header + " of " + entry.key())
                        .isTrue();
            }
        }
    }
}
