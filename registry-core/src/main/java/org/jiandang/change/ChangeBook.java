package org.jiandang.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.Submissions;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.Stage;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps the change requests; what they would change is sealed, since it may hold numbers. */
@Component
class ChangeBook {

    private static final Set<Stage> OPEN = Set.of(Stage.PROPOSED, Stage.TOWNSHIP_REVIEW, Stage.RETURNED);

    private final ChangeRequests requests;
    private final ChangePayloads payloads;
    private final Submissions submissions;
    private final Vault vault;
    private final Serials serials;

    ChangeBook(
            ChangeRequests requests, ChangePayloads payloads, Submissions submissions, Vault vault, Serials serials) {
        this.requests = requests;
        this.payloads = payloads;
        this.submissions = submissions;
        this.vault = vault;
        this.serials = serials;
    }

    ChangeRequest open(ProposeChange command, HouseholdView household, Actor actor, Instant now) {
        ChangeId id = new ChangeId(command.household().countyCode(), serials.next("change"));
        return new ChangeRequest(
                id,
                command,
                seal(id, command.change()),
                household.register().village(),
                household.register().headName(),
                applied(command.household()),
                actor,
                now);
    }

    void tell(ChangeRequest request, Change change, @Nullable String note, List<String> evidence) {
        request.tell(change, seal(request.getId(), change), note, evidence, applied(request.household()));
    }

    /** How many changes of the household have been applied. */
    private int applied(HouseholdId household) {
        return (int) requests.ofHousehold(household.countyCode(), household.serial()).stream()
                .filter(ChangeRequest::isApplied)
                .count();
    }

    /** What was applied to the household since the request was told, and touches the same; the newest. */
    Optional<ChangeRequest> overtakes(ChangeRequest request) {
        HouseholdId household = request.household();
        return requests.ofHousehold(household.countyCode(), household.serial()).stream()
                .filter(request::isOvertakenBy)
                .findFirst();
    }

    /** The request's change has been applied. */
    void applied(ChangeRequest request) {
        request.applied(applied(request.household()) + 1);
    }

    private byte[] seal(ChangeId id, Change change) {
        return vault.seal(payloads.write(change), place(id)).cipher();
    }

    /** What the request would change, with full numbers. */
    Change open(ChangeRequest request) {
        return payloads.read(vault.open(new Sealed(request.payloadCipher(), new byte[0]), place(request.getId())));
    }

    /** The households a request is about: its own and, of a merge, the one that goes on. */
    List<HouseholdId> concerned(ChangeRequest request) {
        return request.isMerge() && open(request) instanceof Change.HouseholdMerges merge
                ? List.of(request.household(), merge.into())
                : List.of(request.household());
    }

    /** The request that the same submit made before. */
    OptionalLong earlier(RegionCode village, ProposeChange command) {
        return submissions.earlier(village.countyCode(), command.submissionKey(), fingerprint(command));
    }

    /** Notes which request the submit made. */
    void accepted(RegionCode village, ProposeChange command, ChangeId id) {
        submissions.accept(village, command.submissionKey(), fingerprint(command), id.serial());
    }

    private byte[] fingerprint(ProposeChange command) {
        return vault.index(command.household() + payloads.write(command.change()) + command.note());
    }

    void keep(ChangeRequest request) {
        requests.save(request);
    }

    ChangeRequest find(ChangeId id) {
        return requests.findById(id).orElseThrow(() -> new NotFound("change", id));
    }

    /** The request for writing, and with it every other of the household. */
    ChangeRequest lock(ChangeId id) {
        long household = requests.householdOf(id).orElseThrow(() -> new NotFound("change", id));
        return requests.lockOfHousehold(id.countyCode(), household).stream()
                .filter(request -> request.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("change", id));
    }

    List<ChangeLine> ofHousehold(HouseholdId household) {
        return requests.ofHousehold(household.countyCode(), household.serial()).stream()
                .map(ChangeRequest::line)
                .toList();
    }

    List<ChangeLine> inArea(RegionCode area, Set<Stage> stages, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return requests.inArea(stages, under.lo(), under.hi(), Limit.of(limit)).stream()
                .map(ChangeRequest::line)
                .toList();
    }

    /** The household's other open requests that touch one of the same things. */
    List<ChangeLine> rivals(HouseholdId household, List<String> touches, @Nullable ChangeId self) {
        return requests.ofHousehold(household.countyCode(), household.serial()).stream()
                .filter(other -> OPEN.contains(other.stage()))
                .filter(other -> !other.getId().equals(self))
                .filter(other -> Change.meet(other.touches(), touches))
                .map(ChangeRequest::line)
                .toList();
    }

    private static SealedPlace place(ChangeId id) {
        return new SealedPlace("change_request", id.countyCode(), id.serial(), 0, "payload");
    }
}
