package org.jiandang.persistence.detection;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.DuplicateAttempts;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes attempts through the one function that looks beyond the area and says nothing. Where a transaction only reads, nobody is registered. */
@Component
class NotedAttempts implements DuplicateAttempts {

    private final JdbcClient jdbc;
    private final Serials serials;

    NotedAttempts(JdbcClient jdbc, Serials serials) {
        this.jdbc = jdbc;
        this.serials = serials;
    }

    @Override
    public void note(byte[] index, RegionCode village, @Nullable HouseholdId household, @Nullable String name) {
        Actor actor = Acting.require();
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !actor.jurisdiction().contains(village)) {
            return;
        }
        jdbc.sql(
                        "SELECT 1 FROM (SELECT reg.note_duplicate(:index, :serial, :village, cast(:county AS text), cast(:household AS bigint),"
                                + " cast(:name AS text), :person, :by)) noted")
                .param("index", index)
                .param("serial", serials.next("detection"))
                .param("village", village.value())
                .param("county", household == null ? null : household.countyCode())
                .param("household", household == null ? null : household.serial())
                .param("name", name)
                .param("person", actor.person())
                .param("by", actor.name())
                .query(Integer.class)
                .single();
    }
}
