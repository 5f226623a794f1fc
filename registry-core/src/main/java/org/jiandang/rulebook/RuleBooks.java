package org.jiandang.rulebook;

import java.util.List;
import java.util.Optional;
import org.jiandang.countyexit.CountyExitRules;
import org.jiandang.exit.ExitRules;
import org.jiandang.exit.StandingRules;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.identification.IdentificationRules;
import org.jiandang.monitoring.WatchRules;
import org.jiandang.monitoring.course.ClearanceConditions;
import org.jiandang.monitoring.course.WatchConditions;
import org.jiandang.policy.Rule;
import org.jiandang.procedure.desk.ProcessRules;
import org.jiandang.support.SupportRules;
import org.jiandang.village.VillageRules;
import org.jiandang.villageexit.VillageExitRules;

/**
 * Every rule book there is, in the order of the rulebook's chapters. To add one: a line here, {@code rules.chapter.<key>} in the bundle
 * {@code rules}, and a test method tagged with the code for each rule that tries it by {@code policy.Examples}.
 */
public final class RuleBooks {

    private static final String HOUSEHOLD = "household.rule.HouseholdRules";

    public static final List<Chapter> ALL = List.of(
            Chapter.of("identity", HOUSEHOLD, HouseholdRules.IDENTITY),
            Chapter.of("structure", HOUSEHOLD, HouseholdRules.STRUCTURE),
            Chapter.of("required", HOUSEHOLD, HouseholdRules.REQUIRED),
            Chapter.of("age", HOUSEHOLD, HouseholdRules.AGE),
            Chapter.of("work", HOUSEHOLD, HouseholdRules.WORK),
            Chapter.of("cause", HOUSEHOLD, HouseholdRules.CAUSE),
            Chapter.of("income", HOUSEHOLD, HouseholdRules.INCOME),
            Chapter.of("plausibility", HOUSEHOLD, HouseholdRules.PLAUSIBILITY),
            new Chapter("village", "village.VillageRules", "village.", VillageRules.BOOK),
            Chapter.of("entry", "identification.IdentificationRules", IdentificationRules.BOOK),
            Chapter.of("exit", "exit.ExitRules", ExitRules.BOOK),
            Chapter.of("villageexit", "villageexit.VillageExitRules", VillageExitRules.BOOK),
            Chapter.of("countyexit", "countyexit.CountyExitRules", CountyExitRules.BOOK),
            Chapter.of("standing", "exit.StandingRules", StandingRules.BOOK),
            Chapter.of("watch", "monitoring.WatchRules", WatchRules.BOOK),
            Chapter.of("screening", "monitoring.WatchRules", WatchRules.SIGNS),
            Chapter.of("support", "support.SupportRules", SupportRules.BOOK),
            Chapter.of("watching", "monitoring.course.WatchConditions", WatchConditions.BOOK),
            Chapter.of("clearing", "monitoring.course.ClearanceConditions", ClearanceConditions.BOOK),
            Chapter.of("process", "procedure.desk.ProcessRules", ProcessRules.BOOK));

    private RuleBooks() {}

    /** The chapter in which the rule with the code stands. */
    public static Optional<Chapter> chapterOf(String code) {
        return ALL.stream()
                .filter(chapter -> chapter.book().rule(code).isPresent())
                .findFirst();
    }

    /** The rule with the code. */
    public static Optional<Rule<?>> rule(String code) {
        return chapterOf(code).flatMap(chapter -> chapter.book().rule(code));
    }
}
