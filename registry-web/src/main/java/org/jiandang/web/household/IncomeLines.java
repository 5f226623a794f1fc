package org.jiandang.web.household;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets an income beside the line of its year. A line the profile does not have is said to be not set; nothing is guessed. */
@Component
public class IncomeLines {

    private final Policies policies;
    private final Words words;
    private final Figures figures;
    private final Clock clock;

    IncomeLines(Policies policies, Words words, Figures figures, Clock clock) {
        this.policies = policies;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** What is said beside an income. */
    public record Beside(boolean above, String text) {}

    public Beside beside(RegionCode village, int year, LineUse use, @Nullable BigDecimal perCapita) {
        if (perCapita == null) {
            return new Beside(false, Figures.NONE);
        }
        PolicyProfile profile = policies.at(village, LocalDate.now(clock));
        return profile.findLine(use, year, StandardType.NATIONAL, AreaType.ANY)
                .map(line -> beside(line, perCapita))
                .orElseGet(() -> new Beside(false, words.say("household.line.missing")));
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
