package org.jiandang.villageexit;

import org.jspecify.annotations.Nullable;

/**
 * An item of the checklist and what was found of it.
 *
 * @param no its place in the list, from 1
 * @param check null while nobody has looked
 */
public record ItemState(
        int no, ChecklistItem item, @Nullable ItemCheck check) {

    public boolean isLookedAt() {
        return check != null && (!check.met() || check.evidenceSerial() != null);
    }

    public boolean isMet() {
        return check != null && check.met();
    }

    Object checkedOn() {
        return check == null ? "—" : check.checkedOn();
    }
}
