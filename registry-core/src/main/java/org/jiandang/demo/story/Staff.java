package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;

/**
 * Who takes the steps of a village's cases.
 *
 * @param first the cadre who opens them
 * @param second the other cadre, who decides for the village
 */
public record Staff(Actor first, Actor second, Actor reviewer, Actor county) {

    private static final List<String> NAMES =
            List.of("白玉海", "包双喜", "陈文军", "韩志明", "李春林", "梁振华", "孟和", "那顺", "苏和", "吴金花");
    private static final int HOUR = 10;

    /** Invented staff of a village, always the same; nobody signs in as them. */
    public static Staff invented(RegionCode village) {
        String code = village.value();
        return new Staff(
                person("示例·村甲", code, Role.VILLAGE_CADRE, code),
                person("示例·村乙", code, Role.VILLAGE_CADRE, code),
                person("示例·乡镇", code.substring(0, 9), Role.TOWNSHIP_REVIEWER, code.substring(0, 9)),
                person("示例·旗县", code.substring(0, 6), Role.COUNTY_OFFICE, code.substring(0, 6)));
    }

    /** Invented staff of the prefecture of a county. */
    public static Actor prefectureOf(RegionCode county) {
        String prefix = county.value().substring(0, 4);
        return person("示例·盟市", county.value(), Role.PREFECTURE_OFFICE, prefix);
    }

    private static Actor person(String office, String code, Role role, String prefix) {
        String name = office + NAMES.get((int) (Long.parseLong(code) % NAMES.size()));
        return new Actor(office + code, office + "-" + code, name, role, new Jurisdiction(prefix));
    }

    /** The same people with the cadres' parts exchanged. */
    Staff swapped() {
        return new Staff(second, first, reviewer, county);
    }

    Staff under(Actor otherReviewer, Actor otherCounty) {
        return new Staff(first, second, otherReviewer, otherCounty);
    }

    /** Does something as somebody in the morning of a day. */
    public static <T> T on(LocalDate day, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(HOUR, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }
}
