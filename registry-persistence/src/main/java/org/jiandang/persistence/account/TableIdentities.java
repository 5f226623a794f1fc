package org.jiandang.persistence.account;

import java.util.Optional;
import org.jiandang.account.identity.Identities;
import org.jiandang.vault.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identity numbers in {@code reg.person}; never read, only compared. */
@Repository
class TableIdentities implements Identities {

    private final JdbcClient jdbc;

    TableIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> personOf(byte[] index) {
        return jdbc.sql("SELECT code FROM reg.person WHERE id_index = ?")
                .param(index)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> personBehind(String login) {
        return jdbc.sql("SELECT person FROM reg.account WHERE login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean has(String person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM reg.person WHERE code = ? AND id_index IS NOT NULL)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(String person, Sealed number) {
        return jdbc.sql("UPDATE reg.person SET id_cipher = ?, id_index = ? WHERE code = ? AND id_index IS NULL")
                        .params(number.cipher(), number.index(), person)
                        .update()
                == 1;
    }
}
