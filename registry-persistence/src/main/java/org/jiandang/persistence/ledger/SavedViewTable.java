package org.jiandang.persistence.ledger;

import java.util.List;
import org.jiandang.ledger.export.SavedView;
import org.jiandang.ledger.export.SavedViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Saved filters in {@code reg.saved_view}. */
@Repository
class SavedViewTable implements SavedViews {

    private final JdbcClient jdbc;

    SavedViewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void keep(String account, SavedView view) {
        jdbc.sql("""
                INSERT INTO reg.saved_view (account, ledger, name, query) VALUES (?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT saved_view_pk DO UPDATE SET query = excluded.query, saved_at = reg.clock()""").params(account, view.ledger(), view.name(), view.query()).update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(String account) {
        return jdbc.sql("SELECT ledger, name, query FROM reg.saved_view WHERE account = ? ORDER BY ledger, name")
                .param(account)
                .query(SavedView.class)
                .list();
    }

    @Override
    @Transactional
    public void forget(String account, String ledger, String name) {
        jdbc.sql("DELETE FROM reg.saved_view WHERE account = ? AND ledger = ? AND name = ?")
                .params(account, ledger, name)
                .update();
    }
}
