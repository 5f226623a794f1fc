package org.jiandang.retention;

import java.util.List;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.NumbersInText;
import org.jiandang.audit.StatedReason;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The county's register of requests to read, copy, correct and delete. A request is answered within {@value #DAYS} days (GB/T 35273-2020, 8.7); a
 * no has a reason. What is granted is done by the ways there are for it: print, export, change, removal, retention.
 */
@Service
public class RequestDesk {

    /** Days to answer, counted from the day after the receipt. */
    public static final int DAYS = 30;

    private static final int LONGEST = 500;

    private final SubjectRequests requests;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    RequestDesk(SubjectRequests requests, Serials serials, Audit audit, RegistryClock clock) {
        this.requests = requests;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a request down.
     *
     * @throws RetentionRefused when something is missing or too long, the day lies ahead, or no household of the county has the number
     */
    @Transactional
    public RetentionId record(RecordRequest request) {
        Actor actor = mustBeCounty();
        mustBeSaid("applicant", request.applicant());
        mustBeSaid("standing", request.standing());
        mustBeSaid("content", request.content());
        if (request.receivedOn().isAfter(clock.today())) {
            throw new RetentionRefused("future");
        }
        HouseholdId household = request.householdNo().isBlank()
                ? null
                : requests.household(request.householdNo().strip())
                        .orElseThrow(() -> new RetentionRefused("noHousehold"));
        RetentionId id = new RetentionId(actor.jurisdiction().region().countyCode(), serials.next("subject_request"));
        requests.add(
                id, withoutNumbers(request), household, request.receivedOn().plusDays(DAYS), actor);
        audit.record(event("RECORD_REQUEST", id, request.kind().name(), household));
        return id;
    }

    /** Answers a request; what was answered stays. */
    @Transactional
    public void answer(RetentionId id, RequestState state, String answer) {
        Actor actor = mustBeCounty();
        SubjectRequest request = find(id);
        if (state == RequestState.OPEN) {
            throw new IllegalArgumentException("not an answer");
        }
        mustBeSaid("answer", answer);
        if (!requests.answer(id, state, NumbersInText.masked(answer.strip()), clock.today(), actor)) {
            throw new RetentionRefused("answered");
        }
        audit.record(event("ANSWER_REQUEST", id, state.name(), request.household()));
    }

    @Transactional(readOnly = true)
    public SubjectRequest find(RetentionId id) {
        return requests.find(id).orElseThrow(() -> new NotFound("request", id));
    }

    @Transactional(readOnly = true)
    public List<SubjectRequest> page(int skip, int size) {
        return requests.page(skip, size);
    }

    /** What waits for the county of the actor. */
    @Transactional(readOnly = true)
    public SubjectRequests.Due due() {
        return requests.due(clock.today());
    }

    private static Actor mustBeCounty() {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static void mustBeSaid(String field, String text) {
        if (!StatedReason.isSaid(text)) {
            throw new RetentionRefused("missing." + field);
        } else if (text.length() > LONGEST) {
            throw new RetentionRefused("long", LONGEST);
        }
    }

    /** Full numbers of people stand sealed in the household's record, never in a register of words. */
    private static RecordRequest withoutNumbers(RecordRequest request) {
        return new RecordRequest(
                request.kind(),
                request.householdNo(),
                NumbersInText.masked(request.applicant()),
                NumbersInText.masked(request.standing()),
                NumbersInText.masked(request.content()),
                request.receivedOn());
    }

    private static AuditEvent event(String action, RetentionId id, String detail, @Nullable HouseholdId household) {
        AuditEvent event = AuditEvent.done(action, "subject-request:" + id, detail);
        return household == null
                ? event
                : event.showing(List.of(Objects.requireNonNull(household).toString()));
    }
}
