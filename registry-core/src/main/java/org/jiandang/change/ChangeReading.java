package org.jiandang.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.Relation;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading change requests: one, a household's, the open ones of an area; and how relations would read under a new head. */
@Service
public class ChangeReading {

    /** Steps towards a change that an overtaken request cannot take any more. */
    private static final Set<Action> APPLYING = Set.of(Action.CONFIRM, Action.APPROVE);

    private final ChangeBook book;
    private final Confirmation confirmation;
    private final HouseholdReading households;
    private final HouseholdLinks links;

    ChangeReading(ChangeBook book, Confirmation confirmation, HouseholdReading households, HouseholdLinks links) {
        this.links = links;
        this.book = book;
        this.confirmation = confirmation;
        this.households = households;
    }

    /** A request with what the rules would say now and what touches the same. */
    @Transactional
    public ChangeView view(ChangeId id) {
        Actor actor = Acting.require();
        ChangeRequest request = book.find(id);
        Change change = book.open(request);
        boolean over = ChangeProcedure.of(request.line().event()).ends(request.stage());
        ChangeLine overtaken =
                over ? null : book.overtakes(request).map(ChangeRequest::line).orElse(null);
        return new ChangeView(
                request.line(),
                change,
                over ? null : before(request.household(), change),
                request.note(),
                request.evidence(),
                request.steps().stream().map(ChangeStep::view).toList(),
                over || overtaken != null ? Findings.none() : findings(request.household(), change),
                over ? List.of() : book.rivals(request.household(), request.touches(), id),
                overtaken,
                may(request, actor).stream()
                        .filter(action -> overtaken == null || !APPLYING.contains(action))
                        .toList());
    }

    private static List<Action> may(ChangeRequest request, Actor actor) {
        return ChangeProcedure.of(request.line().event()).from(request.stage(), actor.role()).stream()
                .filter(step -> step.binds() != request.isBy(actor))
                .filter(step -> ChangeProcedure.suits(step, request.approval()))
                .filter(step -> !step.binds() || !request.isBoundBy(actor))
                .map(step -> step.action())
                .toList();
    }

    private Findings findings(HouseholdId household, Change change) {
        Outcome outcome = confirmation.preview(household, change);
        return outcome instanceof Outcome.Blocked blocked ? blocked.findings() : ((Outcome.Saved) outcome).findings();
    }

    private @Nullable Record before(HouseholdId household, Change change) {
        return change instanceof Change.SectionCorrected corrected
                ? households
                        .view(household, corrected.year())
                        .section(corrected.section(), corrected.memberNo())
                        .orElse(null)
                : null;
    }

    /** The requests of a household, the newest first. */
    @Transactional(readOnly = true)
    public List<ChangeLine> ofHousehold(HouseholdId household) {
        return book.ofHousehold(household);
    }

    /** The requests of a household that are still open, the newest first. */
    @Transactional(readOnly = true)
    public List<ChangeLine> openOf(HouseholdId household) {
        return book.ofHousehold(household).stream()
                .filter(line -> !ChangeProcedure.of(line.event()).ends(line.stage()))
                .toList();
    }

    /** The households that came of this one, or it of them. */
    @Transactional(readOnly = true)
    public List<HouseholdLinks.Link> links(HouseholdId household) {
        return links.of(household);
    }

    /** The requests of an area at the given stages, in the order of villages. */
    @Transactional(readOnly = true)
    public List<ChangeLine> inArea(RegionCode area, Set<Stage> stages, int limit) {
        Acting.require().mustReach(area);
        return book.inArea(area, stages, Math.min(limit, 500));
    }

    /**
     * How the members' relations would read under a new head, by member number; an empty one must be asked for. The numbers of those who have left
     * are not among them, except the present head's.
     */
    @Transactional(readOnly = true)
    public Map<Integer, Optional<Relation>> relationsUnder(HouseholdId household, int newHeadNo) {
        HouseholdView view = households.view(household, null);
        if (view.activeMembers().stream().noneMatch(member -> member.no() == newHeadNo)) {
            throw new NotFound("member", newHeadNo);
        }
        List<Kinship.Person> people = view.activeMembers().stream()
                .flatMap(member -> Stream.ofNullable(member.particulars().relation())
                        .map(relation -> new Kinship.Person(
                                member.no(), relation, member.person().sex())))
                .toList();
        return Kinship.underNewHead(people, newHeadNo);
    }
}
