package org.jiandang.persistence.detection;

import org.jiandang.procedure.desk.Relatives;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database, which looks beyond the area and answers yes or no. */
@Component
class DeclaredRelatives implements Relatives {

    private final JdbcClient jdbc;

    DeclaredRelatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isRelative(String person, String countyCode, long householdSerial) {
        return answer("SELECT reg.is_declared_relative(?, ?, ?)", person, countyCode, householdSerial);
    }

    @Override
    public boolean isOfHousehold(String person, String countyCode, long householdSerial) {
        return answer("SELECT reg.is_of_household(?, ?, ?)", person, countyCode, householdSerial);
    }

    private boolean answer(String question, String person, String countyCode, long householdSerial) {
        return jdbc.sql(question)
                .params(person, countyCode, householdSerial)
                .query(Boolean.class)
                .single();
    }
}
