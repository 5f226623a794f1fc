package org.jiandang.policy.change;

import org.jiandang.policy.catalogue.ValueFault;
import org.jiandang.refusal.Refusal;

/** A proposal that cannot be made or ended so, with what is missing. */
public final class ProposalRefused extends Refusal {

    /** Why not; {@link #field} names the field of the form it is about. */
    public enum Reason {
        /** The role proposes no policy. */
        ROLE(""),
        /** Only a county or a wider region has values of its own. */
        AREA_TOO_SMALL(""),
        /** The profile belongs to a wider region, and does not let a county raise this. */
        NOT_YOURS(""),
        /** Local words come with the profile. */
        WORD(""),
        NO_CLAUSE("document"),
        NO_SOURCE("source"),
        /** A value in force changes from tomorrow on at the earliest. */
        PAST("from"),
        /** A value filled in for days that have passed needs a reason. */
        GAP_WITHOUT_REASON("note"),
        /** It is what holds already. */
        UNCHANGED("value"),
        /** An exit line below the entry line of its year. */
        EXIT_BELOW_ENTRY("value"),
        /** Another proposal for the same value waits. */
        ONE_OPEN(""),
        /** Somebody else has ended it meanwhile. */
        MOVED(""),
        /** Whoever proposes does not release. */
        SAME_PERSON(""),
        /** Only the same level or a higher one releases. */
        LEVEL_TOO_LOW(""),
        NO_REASON("note"),
        /** Only the proposer takes back. */
        NOT_PROPOSER(""),
        /** The day has come before it was released. */
        TOO_LATE(""),
        /** The gap was filled meanwhile. */
        GAP_FILLED("");

        private final String field;

        Reason(String field) {
            this.field = field;
        }
    }

    private final String field;

    ProposalRefused(Reason reason, Object... arguments) {
        super("refusal.ProposalRefused." + reason, arguments);
        this.field = reason.field;
    }

    ProposalRefused(ValueFault fault) {
        super("refusal.ValueFault." + fault);
        this.field = fault == ValueFault.WRONG_UNIT ? "unit" : "value";
    }

    /** The field of the form the refusal is about, empty for the whole. */
    public String field() {
        return field;
    }
}
