package org.jiandang.policy.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiandang.account.Actor;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.ParameterKind;
import org.jiandang.policy.catalogue.PolicyBook;
import org.jiandang.policy.catalogue.Standing;
import org.jiandang.policy.catalogue.ValueFault;
import org.jiandang.policy.catalogue.ValueShape;
import org.jiandang.policy.change.ProposalRefused.Reason;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.stereotype.Component;

/** What a proposal must keep, when it is made and again when it is released. */
@Component
class ProposalCheck {

    private final Policies policies;
    private final PolicyBook book;
    private final RegistryClock clock;

    ProposalCheck(Policies policies, PolicyBook book, RegistryClock clock) {
        this.policies = policies;
        this.book = book;
        this.clock = clock;
    }

    /** Refuses what may not be proposed; otherwise says whether it fills a gap. */
    boolean mustBeProposable(ProposeValue wish, Actor actor) {
        actor.mustReach(wish.area());
        if (!ProposalRight.OFFICES.contains(actor.role())) {
            throw new ProposalRefused(Reason.ROLE);
        } else if (RegionLevel.COUNTY.isAbove(wish.area().level())) {
            throw new ProposalRefused(Reason.AREA_TOO_SMALL);
        } else if (wish.key().kind() == ParameterKind.WORD) {
            throw new ProposalRefused(Reason.WORD);
        }
        LocalDate today = clock.today();
        Standing standing = book.standing(wish.area(), today);
        PolicyProfile now = policies.at(wish.area(), today);
        ProposalRight right = ProposalRight.of(actor, wish.area(), wish.key(), standing, now);
        if (right == ProposalRight.NONE) {
            throw new ProposalRefused(Reason.NOT_YOURS, standing.profile());
        }
        Optional<PolicyValue> inForce = inForce(now, wish.key());
        mustBeWritten(wish, inForce.map(PolicyValue::unit).orElse(""));
        boolean gap = mustBeginInTime(wish, today);
        mustFit(valueOf(wish, standing), wish, right, now);
        return gap;
    }

    /** What would be written. */
    PolicyValue valueOf(ProposeValue wish) {
        return valueOf(wish, book.standing(wish.area(), clock.today()));
    }

    private static PolicyValue valueOf(ProposeValue wish, Standing standing) {
        return new PolicyValue(
                wish.key().parameter(),
                wish.key().line(),
                wish.value().strip(),
                wish.inclusive(),
                wish.unit(),
                new org.jiandang.policy.Provenance(wish.clause(), wish.source().strip(), wish.confidence(), false),
                standing.profile(),
                wish.area().prefix());
    }

    /** Refuses what no longer holds on the day of its release. */
    void mustStillHold(Proposal proposal) {
        LocalDate today = clock.today();
        if (proposal.fillsGap() && isKnown(proposal.area(), proposal.key(), proposal.from())) {
            throw new ProposalRefused(Reason.GAP_FILLED);
        } else if (!proposal.fillsGap() && !proposal.from().isAfter(today)) {
            throw new ProposalRefused(Reason.TOO_LATE, proposal.from());
        }
        mustKeepOrder(proposal.value(), proposal.area(), later(proposal.from(), today));
    }

    private static void mustBeWritten(ProposeValue wish, String unitInForce) {
        Optional<ValueFault> fault = ValueShape.fault(wish.key(), wish.value().strip(), wish.unit(), unitInForce);
        if (fault.isPresent()) {
            throw new ProposalRefused(fault.get());
        } else if (wish.clause().document().isBlank()) {
            throw new ProposalRefused(Reason.NO_CLAUSE);
        } else if (wish.source().isBlank()) {
            throw new ProposalRefused(Reason.NO_SOURCE);
        }
    }

    /** A value in force changes tomorrow at the earliest; one that nobody knew may also be filled in for days that have passed. */
    private boolean mustBeginInTime(ProposeValue wish, LocalDate today) {
        if (wish.from().isAfter(today)) {
            return false;
        }
        if (isKnown(wish.area(), wish.key(), wish.from())) {
            throw new ProposalRefused(Reason.PAST, today.plusDays(1));
        }
        if (wish.note().isBlank()) {
            throw new ProposalRefused(Reason.GAP_WITHOUT_REASON);
        }
        return true;
    }

    private void mustFit(PolicyValue value, ProposeValue wish, ProposalRight right, PolicyProfile now) {
        if (inForce(now, wish.key()).filter(same -> isSame(same, value)).isPresent()) {
            throw new ProposalRefused(Reason.UNCHANGED);
        }
        if (right == ProposalRight.RAISE) {
            BigDecimal raised = new BigDecimal(value.value());
            BigDecimal highest = touched(now, wish.key()).stream()
                    .map(line -> new BigDecimal(line.value()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new ProposalRefused(Reason.NOT_YOURS, value.profile()));
            if (raised.compareTo(highest) < 0) {
                throw new LineLowered(raised, highest);
            }
        }
        mustKeepOrder(value, wish.area(), later(wish.from(), clock.today()));
    }

    private static boolean isSame(PolicyValue now, PolicyValue value) {
        return now.value().equals(value.value())
                && now.inclusive() == value.inclusive()
                && now.unit().equals(value.unit());
    }

    /** No exit line lies below the entry line of its year. */
    private void mustKeepOrder(PolicyValue value, RegionCode area, LocalDate day) {
        LineKey line = value.line();
        if (line == null) {
            return;
        }
        PolicyProfile then = book.supposing(area, day, value);
        for (StandardType standard : List.of(StandardType.NATIONAL, StandardType.REGIONAL)) {
            for (AreaType type : List.of(AreaType.FARMING, AreaType.PASTORAL)) {
                Optional<BigDecimal> entry = amount(then, new LineKey(LineUse.ENTRY, line.year(), standard, type));
                Optional<BigDecimal> exit = amount(then, new LineKey(LineUse.EXIT, line.year(), standard, type));
                if (entry.isPresent() && exit.isPresent() && exit.get().compareTo(entry.get()) < 0) {
                    throw new ProposalRefused(
                            Reason.EXIT_BELOW_ENTRY, String.valueOf(line.year()), exit.get(), entry.get());
                }
            }
        }
    }

    private static Optional<BigDecimal> amount(PolicyProfile profile, LineKey line) {
        return profile.findLine(line.use(), line.year(), line.standard(), line.area())
                .map(found -> found.threshold().value());
    }

    /** The value as the profile gives it today: of a line, the very one or the wider one that answers for it. */
    static Optional<PolicyValue> inForce(PolicyProfile profile, ParameterKey key) {
        LineKey line = key.line();
        if (line == null) {
            return profile.find(key.parameter());
        }
        return profile.values().stream()
                .filter(value -> value.line() != null && value.line().covers(line))
                .findFirst();
    }

    /** The values in force that the new one would take the place of, whole or in part. */
    private static List<PolicyValue> touched(PolicyProfile profile, ParameterKey key) {
        LineKey line = key.line();
        if (line == null) {
            return profile.find(key.parameter()).stream().toList();
        }
        return profile.values().stream()
                .filter(value -> {
                    LineKey other = value.line();
                    return other != null && (other.covers(line) || line.covers(other));
                })
                .toList();
    }

    private boolean isKnown(RegionCode area, ParameterKey key, LocalDate from) {
        LocalDate today = clock.today();
        return Stream.of(from, today)
                .anyMatch(day -> !touched(policies.at(area, day), key).isEmpty());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
