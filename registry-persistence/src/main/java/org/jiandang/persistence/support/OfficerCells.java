package org.jiandang.persistence.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.household.view.MemberView;
import org.jiandang.persistence.row.Cells;
import org.jiandang.region.RegionCode;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerId;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;

/** One officer as values of a statement and as a row. */
final class OfficerCells {

    private OfficerCells() {}

    static Map<String, @Nullable Object> values(
            OfficerId id, RegionCode area, OfficerCard card, @Nullable ResidentId number, @Nullable Sealed sealed) {
        PoliticalStatus politics = card.politics();
        Education education = card.education();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("county", id.countyCode());
        values.put("serial", id.serial());
        values.put("area", area.value());
        values.put("name", card.name().value());
        values.put("initials", card.name().initials());
        values.put("sex", card.sex().name());
        values.put("born", number == null ? null : number.birthDate());
        values.put("region", number == null ? null : number.region());
        values.put("cipher", sealed == null ? null : sealed.cipher());
        values.put("index", sealed == null ? null : sealed.index());
        values.put("politics", politics == null ? null : politics.name());
        values.put("education", education == null ? null : education.name());
        values.put("rank", card.rank().name());
        values.put("unit", card.unit());
        values.put("unitType", card.unitType().name());
        values.put("level", card.level().name());
        values.put("posts", card.posts().stream().map(Enum::name).sorted().toArray(String[]::new));
        values.put("skills", card.skills());
        values.put("phone", card.phone().value());
        return values;
    }

    static Officer read(ResultSet row, int n) throws SQLException {
        RegionCode area = RegionCode.of(row.getString("village_code"));
        OfficerCard card = new OfficerCard(
                PersonName.of(row.getString("name")),
                Sex.valueOf(row.getString("sex")),
                Cells.constant(row, "politics", PoliticalStatus.class),
                Cells.constant(row, "education", Education.class),
                OfficerRank.valueOf(row.getString("rank")),
                row.getString("unit"),
                UnitType.valueOf(row.getString("unit_type")),
                UnitLevel.valueOf(row.getString("unit_level")),
                posts((String[]) row.getArray("posts").getArray()),
                row.getString("skills"),
                new Phone(row.getString("phone")));
        return new Officer(
                new OfficerId(row.getString("county_code"), row.getLong("serial")),
                area,
                row.getString("area_name"),
                card,
                String.valueOf(MemberView.masked(row.getString("id_region"), Cells.day(row, "birth_date"))),
                Cells.requiredDay(row, "birth_date"),
                row.getInt("version"),
                Cells.day(row, "retired_on"),
                row.getLong("households"));
    }

    private static Set<OfficerPost> posts(String[] names) {
        Set<OfficerPost> posts = EnumSet.noneOf(OfficerPost.class);
        Arrays.stream(names).map(OfficerPost::valueOf).forEach(posts::add);
        return posts;
    }
}
