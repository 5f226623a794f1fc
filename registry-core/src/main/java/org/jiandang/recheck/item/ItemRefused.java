package org.jiandang.recheck.item;

import java.util.List;
import org.jiandang.refusal.Refusal;

/** A verdict that cannot be given. */
public final class ItemRefused extends Refusal {

    private ItemRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static ItemRefused groundMissing() {
        return new ItemRefused("refusal.recheck.ground");
    }

    static ItemRefused evidenceMissing() {
        return new ItemRefused("refusal.recheck.evidence");
    }

    /** Somebody has closed it already. */
    static ItemRefused closed(GivenVerdict given) {
        return new ItemRefused("refusal.recheck.closed", given.by(), given.verdict());
    }

    static ItemRefused gone() {
        return new ItemRefused("refusal.recheck.gone");
    }

    /** Judged again the finding still arises: the figures of its sentence as they are now. */
    static ItemRefused stillArises(String code, List<String> arguments) {
        return new ItemRefused("refusal.recheck.still", code, arguments);
    }

    /** A year before the newest is history: nothing in it can be mended. */
    static ItemRefused earlierYear(int year) {
        return new ItemRefused("refusal.recheck.year", year);
    }
}
