package org.jiandang.recheck.special;

import static org.jiandang.recheck.special.SpecialList.Trait.BY_LINE;
import static org.jiandang.recheck.special.SpecialList.Trait.BY_PERSON;
import static org.jiandang.recheck.special.SpecialList.Trait.BY_REASON;
import static org.jiandang.recheck.special.SpecialList.Trait.VISITED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiandang.policy.Clause;
import org.jiandang.refusal.NotFound;

/**
 * The special lists, each declared once: here with its source, its query under the same name in {@code sql/special}, its name and what it says in
 * the bundle under {@code special.<NAME>} and {@code special.<NAME>.about}.
 */
public enum SpecialList {
    /** 错退疑似户 */
    WRONG_EXIT(
            new Clause("厅发〔2018〕11号", "脱贫人口错退率"),
            List.of(
                    "INCOME",
                    "FOOD",
                    "CLOTHES",
                    "EDUCATION",
                    "MEDICAL",
                    "HOUSING",
                    "WATER",
                    "HOUSING_AREA",
                    "SERIOUS_ILLNESS"),
            BY_REASON),
    /** 漏评疑似户 */
    MISSED(
            new Clause("厅发〔2018〕11号", "贫困人口漏评率"),
            List.of("BELOW_LINE", "HOUSE", "SCHOOL", "MEDICAL", "WATER"),
            BY_LINE,
            BY_REASON),
    /** 边缘户 */
    EDGE(Sources.SCREENING, List.of(), BY_LINE, VISITED),
    /** 存疑户 */
    DOUBTFUL(Sources.SCREENING, List.of(), VISITED),
    /** 独居老人户 */
    OLD_ALONE(Sources.SCREENING, List.of(), VISITED),
    /** 义务教育阶段失学辍学 */
    DROPOUT(
            new Clause("厅字〔2016〕16号", "义务教育有保障"),
            List.of("POVERTY", "AVERSION", "ILLNESS", "DISABILITY", "OTHER", "UNKNOWN"),
            BY_PERSON,
            BY_REASON),
    /** C、D级危房户 */
    UNSAFE_HOUSE(new Clause("厅字〔2016〕16号", "住房安全有保障"), List.of("C", "D", "UNGRADED"), BY_REASON),
    /** 未参加基本医疗保险 */
    UNINSURED(new Clause("厅字〔2016〕16号", "基本医疗有保障"), List.of(), BY_PERSON),
    /** 饮水不安全户 */
    UNSAFE_WATER(
            new Clause("农村饮水安全评价准则", "水量、水质、用水方便程度、供水保证率"),
            List.of("AMOUNT", "WAY", "QUALITY", "RELIABILITY", "STATED"),
            BY_LINE,
            BY_REASON),
    /** 无帮扶责任人户 */
    WITHOUT_OFFICER(new Clause("扶贫开发建档立卡工作方案", "结对帮扶"), List.of());

    /** What a list is like. */
    enum Trait {
        /** its rows are persons */
        BY_PERSON,
        /** it asks for lines and limits of the policy */
        BY_LINE,
        /** its rows say why, and it can be filtered by that */
        BY_REASON,
        /** its households are visited, and the visits stand in L25 */
        VISITED
    }

    private final Clause source;
    private final List<String> reasons;
    private final Set<Trait> traits;

    SpecialList(Clause source, List<String> reasons, Trait... traits) {
        this.source = source;
        this.reasons = reasons;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    /** Where it is asked for. */
    public Clause source() {
        return source;
    }

    /** What its rows can be on it for; {@code special.<NAME>.<REASON>} in the bundle. */
    public List<String> reasons() {
        return reasons;
    }

    public boolean isByPerson() {
        return traits.contains(BY_PERSON);
    }

    public boolean asksLimits() {
        return traits.contains(BY_LINE);
    }

    public boolean isByReason() {
        return traits.contains(BY_REASON);
    }

    public boolean isVisited() {
        return traits.contains(VISITED);
    }

    /** The name in addresses and of its query: {@code wrong-exit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The list of a name in an address; one of another name is not found. */
    public static SpecialList of(String key) {
        return Arrays.stream(values())
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("special list", key));
    }

    /** Sources that several lists share. */
    private static final class Sources {

        static final Clause SCREENING = new Clause("内蒙古自治区2019年排查", "边缘户、存疑户、独居老人户优先核查漏评");
    }
}
