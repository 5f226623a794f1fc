package org.jiandang.job;

import org.jiandang.refusal.Refusal;

/** So many jobs wait already that another would only wait for a very long time; nothing was asked for, and it may be asked for again later. */
public final class LineFull extends Refusal {

    private static final long serialVersionUID = 1L;

    private LineFull(String key, int most) {
        super(key, most);
    }

    /** The line holds as many as it may. */
    public static LineFull ofAll(int most) {
        return new LineFull("refusal.LineFull", most);
    }

    /** The account has as many jobs waiting as one may have. */
    public static LineFull ofAccount(int most) {
        return new LineFull("refusal.LineFull.own", most);
    }
}
