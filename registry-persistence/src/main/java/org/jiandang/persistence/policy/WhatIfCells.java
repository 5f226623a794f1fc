package org.jiandang.persistence.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.policy.whatif.Tally;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Rows of what-ifs and their counts. */
final class WhatIfCells {

    private WhatIfCells() {}

    static WhatIf whatIf(ResultSet row, int n) throws SQLException {
        return new WhatIf(
                new WhatIfId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                new LineKey(
                        LineUse.valueOf(row.getString("use")),
                        row.getInt("year"),
                        StandardType.valueOf(row.getString("standard_type")),
                        AreaType.valueOf(row.getString("area_type"))),
                row.getBigDecimal("value"),
                row.getBoolean("inclusive"),
                row.getInt("data_year"),
                proposal(row),
                new WhatIf.Asker(row.getString("asked_account"), row.getString("asked_name")),
                row.getTimestamp("asked_at").toInstant(),
                counted(row));
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("households"),
                row.getLong("judged"),
                row.getLong("without_line"),
                row.getLong("now_in"),
                row.getLong("then_in"),
                row.getLong("gained"),
                row.getLong("lost"),
                row.getLong("people_gained"),
                row.getLong("people_lost"));
    }

    private static @Nullable ProposalId proposal(ResultSet row) throws SQLException {
        String county = row.getString("proposal_county");
        return county == null ? null : new ProposalId(county, row.getLong("proposal_serial"));
    }

    private static WhatIf.@Nullable Counted counted(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("data_at");
        return at == null ? null : new WhatIf.Counted(row.getString("profile_version"), at.toInstant());
    }
}
