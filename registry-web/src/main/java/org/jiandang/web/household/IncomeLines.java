package org.jiandang.web.household;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.area.AreaTypeService;
import org.jiandang.policy.area.AreaTypeSet;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.Lines;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets an income beside the line of its year. A line the profile does not have is said to be not set; nothing is guessed. */
@Component
public class IncomeLines {

    private final Policies policies;
    private final AreaTypeService areas;
    private final Words words;
    private final Figures figures;
    private final Clock clock;

    IncomeLines(Policies policies, AreaTypeService areas, Words words, Figures figures, Clock clock) {
        this.policies = policies;
        this.areas = areas;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** What is said beside an income. */
    public record Beside(boolean above, String text) {}

    /**
     * Beside the line of the household's standard and of its village's kind of area.
     *
     * @param standard the standard it was identified by; the national where none is noted
     */
    public Beside beside(
            RegionCode village,
            int year,
            LineUse use,
            @Nullable IdentificationStandard standard,
            @Nullable BigDecimal perCapita) {
        if (perCapita == null) {
            return new Beside(false, Figures.NONE);
        }
        PolicyProfile profile = policies.at(village, LocalDate.now(clock));
        AreaType area = areas.of(village).map(AreaTypeSet::type).orElse(AreaType.ANY);
        return profile.findLine(use, year, Lines.standardOf(standard), area)
                .map(line -> beside(line, perCapita))
                .orElseGet(() -> new Beside(false, words.say("household.line.missing")));
    }

    /** The standard a form names by its constant; none while it names none. */
    public static @Nullable IdentificationStandard standard(String typed) {
        return Stream.of(IdentificationStandard.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private Beside beside(IncomeLine line, BigDecimal perCapita) {
        BigDecimal amount = line.threshold().value();
        boolean above = perCapita.compareTo(amount) > 0;
        String mark = line.provenance().example() ? words.say("household.line.example") : "";
        return new Beside(above, words.say(above ? "household.line.above" : "household.line.below", amount) + mark);
    }

    public String money(BigDecimal amount) {
        return figures.money(amount);
    }
}
