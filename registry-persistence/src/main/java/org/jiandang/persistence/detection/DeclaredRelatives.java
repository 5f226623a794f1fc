package org.jiandang.persistence.detection;

import org.jiandang.procedure.CaseRecord;
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
    public boolean isRelative(String person, CaseRecord file) {
        return answer("SELECT reg.is_declared_relative(?, ?, ?)", person, file);
    }

    @Override
    public boolean isOfHousehold(String person, CaseRecord file) {
        return answer("SELECT reg.is_of_household(?, ?, ?)", person, file);
    }

    private boolean answer(String question, String person, CaseRecord file) {
        return file.kind().isAboutHousehold()
                && jdbc.sql(question)
                        .params(person, file.id().countyCode(), file.subject().householdSerial())
                        .query(Boolean.class)
                        .single();
    }
}
