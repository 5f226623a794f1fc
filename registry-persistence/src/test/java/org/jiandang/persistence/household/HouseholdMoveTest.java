package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

@RegistryTest
class HouseholdMoveTest {

    private static final String TABLES_WITH = """
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute village ON village.attrelid = c.oid AND village.attname = 'village_code'
            JOIN pg_attribute owner ON owner.attrelid = c.oid AND owner.attname = ?
            WHERE c.relkind = 'r' AND c.relnamespace = 'reg'::regnamespace AND c.relname NOT LIKE '%\\_history'
              AND c.relname NOT LIKE 'import\\_%'
            ORDER BY c.relname""";

    @Autowired
    FlywayConnectionDetails owner;

    private List<String> tablesWith(String column) {
        return OwnerSql.on(owner).queryForList(TABLES_WITH, String.class, column);
    }

    @Test
    void every_table_that_carries_a_households_or_cases_village_moves_with_it() {
        List<String> ofCases = new ArrayList<>(tablesWith("case_serial"));

        assertThat(tablesWith("household_serial")).hasSameElementsAs(HouseholdMove.OF_HOUSEHOLD);
        assertThat(ofCases).hasSameElementsAs(HouseholdMove.OF_CASE);
    }
}
