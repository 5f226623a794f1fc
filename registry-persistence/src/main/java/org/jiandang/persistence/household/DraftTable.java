package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.draft.Draft;
import org.jiandang.household.draft.DraftId;
import org.jiandang.household.draft.Drafts;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts in their table; every statement names the author's account beside the area. */
@Component
class DraftTable implements Drafts {

    private static final String BEGIN = """
            INSERT INTO household_draft (county_code, serial, village_code, author_person, author_account, title, payload_cipher)
            VALUES (:county, :serial, :village, :person, :account, :title, :content)""";

    private static final String SELECT =
            "SELECT county_code, serial, village_code, title, payload_cipher, saved_at, version FROM household_draft ";

    private static final String OF_AUTHOR =
            "WHERE county_code = :county AND serial = :serial AND author_account = :account";

    private static final String SAVE = """
            UPDATE household_draft SET village_code = :village, title = :title, payload_cipher = :content, saved_at = reg.clock(),
                                       version = version + 1
            """ + OF_AUTHOR + " AND version = :version";

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(DraftId id, RegionCode village, String title, byte[] content) {
        Actor author = Acting.require();
        of(id, author.account(), BEGIN)
                .param("person", author.person())
                .param("village", village.value())
                .param("title", title)
                .param("content", content)
                .update();
    }

    @Override
    public Optional<Stored> find(DraftId id, String account) {
        return of(id, account, SELECT + OF_AUTHOR)
                .query((row, n) -> new Stored(read(row, n), new Sealed(row.getBytes("payload_cipher"), new byte[0])))
                .optional();
    }

    @Override
    public List<Draft> of(String account) {
        return jdbc.sql(SELECT + "WHERE author_account = :account ORDER BY saved_at DESC, serial DESC")
                .param("account", account)
                .query(DraftTable::read)
                .list();
    }

    @Override
    public boolean save(DraftId id, String account, int version, RegionCode village, String title, byte[] content) {
        return of(id, account, SAVE)
                        .param("version", version)
                        .param("village", village.value())
                        .param("title", title)
                        .param("content", content)
                        .update()
                == 1;
    }

    @Override
    public void remove(DraftId id, String account) {
        of(id, account, "DELETE FROM household_draft " + OF_AUTHOR).update();
    }

    private JdbcClient.StatementSpec of(DraftId id, String account, String sql) {
        return jdbc.sql(sql)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("account", account);
    }

    private static Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                new DraftId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("title"),
                "",
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
