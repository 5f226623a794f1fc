package org.jiandang.persistence.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.policy.Clause;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Provenance;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.change.ProposalState;
import org.jiandang.policy.change.Proposals;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in {@code reg.policy_proposal}. */
@Repository
class ProposalTable implements Proposals {

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Proposal proposal) {
        return jdbc.sql("""
                        INSERT INTO reg.policy_proposal (county_code, serial, village_code, profile_key, parameter, use, year, standard_type,
                            area_type, value, inclusive, unit, document, article, source, confidence, effective_from, note, fills_gap, state,
                            proposed_by, proposed_account, proposed_name, proposed_for, proposed_at)
                        VALUES (:county, :serial, :area, :profile, :parameter, :use, :year, :standard, :areaType, :value, :inclusive, :unit,
                            :document, :article, :source, :confidence, :from, :note, :gap, 'PROPOSED', :person, :account, :name, :for, :at)
                        ON CONFLICT (county_code, village_code, parameter, use, year, standard_type, area_type)
                            WHERE state = 'PROPOSED' DO NOTHING""").params(asked(proposal)).update() == 1;
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return jdbc.sql("SELECT * FROM reg.policy_proposal WHERE county_code = ? AND serial = ?")
                .params(id.countyCode(), id.serial())
                .query(ProposalTable::read)
                .optional();
    }

    @Override
    public List<Proposal> latest(int limit) {
        return jdbc.sql("SELECT * FROM reg.policy_proposal ORDER BY state <> 'PROPOSED', proposed_at DESC LIMIT ?")
                .param(limit)
                .query(ProposalTable::read)
                .list();
    }

    @Override
    public boolean end(Proposal ended) {
        Proposal.Word word = java.util.Objects.requireNonNull(ended.word());
        return jdbc.sql("""
                        UPDATE reg.policy_proposal SET state = :state, decided_by = :person, decided_account = :account, decided_name = :name,
                            decided_at = :at, decision_note = :note
                        WHERE county_code = :county AND serial = :serial AND state = 'PROPOSED'""")
                        .param("state", ended.state().name())
                        .param("person", word.person())
                        .param("account", word.account())
                        .param("name", word.name())
                        .param("at", word.at().atOffset(ZoneOffset.UTC))
                        .param("note", word.note())
                        .param("county", ended.id().countyCode())
                        .param("serial", ended.id().serial())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> asked(Proposal proposal) {
        PolicyValue value = proposal.value();
        LineKey line = value.line();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("county", proposal.id().countyCode());
        asked.put("serial", proposal.id().serial());
        asked.put("area", proposal.area().value());
        asked.put("profile", value.profile());
        asked.put("parameter", value.parameter());
        asked.put("use", line == null ? null : line.use().name());
        asked.put("year", line == null ? null : line.year());
        asked.put("standard", line == null ? null : line.standard().name());
        asked.put("areaType", line == null ? null : line.area().name());
        asked.put("value", value.value());
        asked.put("inclusive", value.inclusive());
        asked.put("unit", value.unit());
        asked.put("document", value.provenance().clause().document());
        asked.put("article", value.provenance().clause().article());
        asked.put("source", value.provenance().source());
        asked.put("confidence", value.provenance().confidence());
        asked.put("from", proposal.from());
        asked.put("note", proposal.note());
        asked.put("gap", proposal.fillsGap());
        asked.put("person", proposal.proposedBy().person());
        asked.put("account", proposal.proposedBy().account());
        asked.put("name", proposal.proposedBy().name());
        asked.put("for", proposal.proposedBy().area().prefix());
        asked.put("at", proposal.proposedBy().at().atOffset(ZoneOffset.UTC));
        return asked;
    }

    private static Proposal read(ResultSet row, int n) throws SQLException {
        RegionCode area = RegionCode.of(row.getString("village_code"));
        PolicyValue value = new PolicyValue(
                row.getString("parameter"),
                PolicyCells.line(row),
                row.getString("value"),
                row.getBoolean("inclusive"),
                row.getString("unit"),
                new Provenance(
                        new Clause(row.getString("document"), row.getString("article")),
                        row.getString("source"),
                        row.getString("confidence"),
                        false),
                row.getString("profile_key"),
                area.prefix());
        return new Proposal(
                new ProposalId(row.getString("county_code"), row.getLong("serial")),
                area,
                value,
                row.getObject("effective_from", LocalDate.class),
                row.getString("note"),
                row.getBoolean("fills_gap"),
                ProposalState.valueOf(row.getString("state")),
                new Proposal.Proposer(
                        row.getString("proposed_by"),
                        row.getString("proposed_account"),
                        row.getString("proposed_name"),
                        new Jurisdiction(row.getString("proposed_for")),
                        row.getTimestamp("proposed_at").toInstant()),
                word(row));
    }

    private static Proposal.@Nullable Word word(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Proposal.Word(
                        row.getString("decided_by"),
                        row.getString("decided_account"),
                        row.getString("decided_name"),
                        at.toInstant(),
                        row.getString("decision_note"));
    }
}
