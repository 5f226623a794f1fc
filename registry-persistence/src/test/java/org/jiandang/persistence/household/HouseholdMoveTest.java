package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Nothing of a household stays behind in its old village: the catalogue of the database says what hangs on it. */
@RegistryTest
class HouseholdMoveTest {

    /** Tables with a village that lead to a household by foreign keys, however many, or name it or one of its cases without one. */
    private static final String HANGING = """
            WITH RECURSIVE hanging AS (
                SELECT 'reg.household'::regclass::oid AS oid
                UNION
                SELECT f.conrelid FROM hanging h JOIN pg_constraint f ON f.confrelid = h.oid AND f.contype = 'f'
            )
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute village ON village.attrelid = c.oid AND village.attname = 'village_code' AND NOT village.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = 'reg'::regnamespace AND c.relname NOT LIKE '%\\_history'
              AND c.oid <> 'reg.household'::regclass
              AND (c.oid IN (SELECT oid FROM hanging)
                   OR EXISTS (SELECT FROM pg_attribute n WHERE n.attrelid = c.oid AND NOT n.attisdropped
                              AND n.attname ~ '(household|case|change|watch|finding|pairing|measure|care|clue|first|second)_(serial|no)$'))""";

    /** What names a household's row and is no part of the household, with the reason. */
    private static final Map<String, String> STAYS = Map.of(
            "appraisal", "a meeting of the village about several households; its votes go along",
            "notice", "a sheet of the village that names several households; its entries go along",
            "subject_request", "of the office that received it and answers it",
            "retention_item", "the list of a county's year, as it was released",
            "import_outcome", "the receipt of a batch, as it was on its day",
            "village_exit", "of a case about the village",
            "village_exit_item", "of a case about the village",
            "county_exit", "of a case about the county",
            "county_assessment", "of a case about the county");

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void every_table_that_hangs_on_a_household_and_has_a_village_moves_with_it_or_stays_for_a_reason() {
        Set<String> hanging = new TreeSet<>(OwnerSql.on(owner).queryForList(HANGING, String.class));
        Set<String> carried = new TreeSet<>(HouseholdMove.OF_HOUSEHOLD);
        carried.addAll(HouseholdMove.OF_CASE);
        carried.addAll(HouseholdMove.FURTHER.keySet());
        carried.add("suspicion");

        Set<String> expected = new TreeSet<>(carried);
        expected.addAll(STAYS.keySet());
        assertThat(hanging).as("what hangs on a household").isEqualTo(expected);
        assertThat(carried).doesNotContainAnyElementsOf(STAYS.keySet());
    }
}
