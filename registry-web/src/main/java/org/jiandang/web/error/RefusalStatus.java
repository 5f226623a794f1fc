package org.jiandang.web.error;

import org.jiandang.account.AccountRefused;
import org.jiandang.account.NotPermitted;
import org.jiandang.audit.AllowanceUsedUp;
import org.jiandang.audit.ClockInDoubt;
import org.jiandang.audit.RecordStopped;
import org.jiandang.household.entry.NumbersAreSubmitted;
import org.jiandang.household.registration.AskedTooOften;
import org.jiandang.job.LineFull;
import org.jiandang.keys.IndexesSwitching;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.storage.NoRoom;
import org.jiandang.web.submit.SubmitRefused;
import org.springframework.http.HttpStatus;

/** The status with which a refusal is answered; 409 where nothing else fits. */
final class RefusalStatus {

    private RefusalStatus() {}

    /** Whether nothing can be looked up just now, so that no page of ours can be filled. */
    static boolean isPutOff(Refusal refusal) {
        return refusal instanceof IndexesSwitching;
    }

    static HttpStatus of(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof NotPermitted || refusal instanceof NumbersAreSubmitted) {
            return HttpStatus.FORBIDDEN;
        }
        if (refusal instanceof AllowanceUsedUp || refusal instanceof AskedTooOften) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (refusal instanceof RecordStopped
                || refusal instanceof ClockInDoubt
                || refusal instanceof LineFull
                || isPutOff(refusal)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (refusal instanceof NoRoom) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        if (refusal instanceof SubmitRefused form && form.isOfOtherContents()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return refusal instanceof AccountRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
