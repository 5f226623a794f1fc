package org.jiandang.audit;

import org.jiandang.refusal.Refusal;

/** More was asked for than one person may read in the time. */
public final class AllowanceUsedUp extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Allowances.Kind kind;

    public AllowanceUsedUp(Allowances.Kind kind, int limit) {
        super("refusal.AllowanceUsedUp." + kind.name(), limit);
        this.kind = kind;
    }

    /** What is used up. */
    public Allowances.Kind kind() {
        return kind;
    }
}
