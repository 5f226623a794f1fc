package org.jiandang.procedure.desk;

import org.jiandang.account.Actor;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps whoever decides apart from the own household (security.md §2, S5), for decisions that are no step of a case file. */
@Component
public class Impartiality {

    private final Relatives relatives;

    Impartiality(Relatives relatives) {
        this.relatives = relatives;
    }

    /**
     * Refuses a decision about the own household.
     *
     * @param headName the household's head, for the refusal
     */
    public void mustNotBeTheirOwn(Actor actor, String countyCode, long householdSerial, String headName) {
        if (relatives.isOfHousehold(actor.person(), countyCode, householdSerial)) {
            throw new StepNotAllowed(Reason.OWN_HOUSEHOLD, headName);
        }
    }

    /** Refuses a decision without a word where the actor has declared a relative in the household; tells whether the word was asked for. */
    public boolean mustExplain(
            Actor actor, String countyCode, long householdSerial, Action action, @Nullable String opinion) {
        if (!relatives.isRelative(actor.person(), countyCode, householdSerial)) {
            return false;
        }
        if (opinion == null || opinion.isBlank()) {
            throw new StepNotAllowed(Reason.REASON_MISSING, action);
        }
        return true;
    }
}
