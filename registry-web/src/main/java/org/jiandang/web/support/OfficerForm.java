package org.jiandang.web.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jiandang.support.KeepOfficer;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerId;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** The form of an officer. The sex is that of the number; an officer who is changed keeps the number when none is typed. */
final class OfficerForm {

    private OfficerForm() {}

    /** What was read; no command while there are faults. */
    record Reading(@Nullable KeepOfficer command, List<FieldFault> faults) {}

    static Reading read(Typing typing, @Nullable Officer stored) {
        Fields fields = new Fields(typing);
        RegionCode area = fields.required("area", RegionCode::of);
        PersonName name = fields.required("name", PersonName::of);
        ResidentId number = stored == null
                ? fields.required("idNumber", ResidentId::of)
                : fields.optional("idNumber", ResidentId::of);
        PoliticalStatus politics = fields.choice("politics", PoliticalStatus.class);
        Education education = fields.choice("education", Education.class);
        OfficerRank rank = fields.requiredChoice("rank", OfficerRank.class);
        String unit = fields.requiredText("unit");
        UnitType unitType = fields.requiredChoice("unitType", UnitType.class);
        UnitLevel level = fields.requiredChoice("level", UnitLevel.class);
        Phone phone = fields.required("phone", Phone::of);
        Set<OfficerPost> posts =
                typing.texts("posts").stream().map(OfficerPost::valueOf).collect(Collectors.toSet());
        Sex sex = number != null ? number.sex() : stored != null ? stored.card().sex() : null;
        String skills = fields.text("skills");
        if (area == null
                || name == null
                || sex == null
                || rank == null
                || unit == null
                || unitType == null
                || level == null
                || phone == null
                || !fields.faults().isEmpty()) {
            return new Reading(null, fields.faults());
        }
        OfficerCard card =
                new OfficerCard(name, sex, politics, education, rank, unit, unitType, level, posts, skills, phone);
        OfficerId id = stored == null ? null : stored.id();
        int version = stored == null ? 0 : Integer.parseInt(typing.text("version"));
        return new Reading(new KeepOfficer(id, version, area, card, number), List.of());
    }

    static Typing write(Officer officer) {
        OfficerCard card = officer.card();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("version", List.of(String.valueOf(officer.version())));
        texts.put("area", List.of(officer.area().value()));
        texts.put("name", List.of(card.name().value()));
        texts.put("politics", nameOf(card.politics()));
        texts.put("education", nameOf(card.education()));
        texts.put("rank", nameOf(card.rank()));
        texts.put("unit", List.of(card.unit()));
        texts.put("unitType", nameOf(card.unitType()));
        texts.put("level", nameOf(card.level()));
        texts.put("posts", card.posts().stream().map(Enum::name).toList());
        texts.put("skills", card.skills() == null ? List.of() : List.of(card.skills()));
        texts.put("phone", List.of(card.phone().value()));
        return new Typing(texts);
    }

    private static List<String> nameOf(@Nullable Enum<?> constant) {
        return constant == null ? List.of() : List.of(constant.name());
    }
}
