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
        if (!file.kind().isAboutHousehold()) {
            return false;
        }
        return jdbc.sql("SELECT reg.is_declared_relative(?, ?, ?)")
                .params(person, file.id().countyCode(), file.subject().householdSerial())
                .query(Boolean.class)
                .single();
    }
}
