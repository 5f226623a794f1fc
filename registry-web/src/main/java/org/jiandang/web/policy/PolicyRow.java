package org.jiandang.web.policy;

import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jspecify.annotations.Nullable;

/**
 * One value on the page of an area's policy.
 *
 * @param key names it
 * @param label what it is
 * @param text the value with its unit and how it is compared; empty when nobody knows it
 * @param value the value itself; null when nobody knows it
 * @param layer whose value it is: the area's own or a profile's
 * @param coming what it will be, said in full; null when no other value is released
 * @param order by which rows are sorted
 */
public record PolicyRow(
        ParameterKey key,
        String label,
        String text,
        @Nullable PolicyValue value,
        String layer,
        @Nullable String coming,
        String order) {

    static PolicyRow unknown(ParameterKey key, String label) {
        return new PolicyRow(key, label, "", null, "", null, "");
    }

    PolicyRow inOrder(String place) {
        return new PolicyRow(key, label, text, value, layer, coming, place);
    }

    PolicyRow coming(@Nullable String text) {
        return new PolicyRow(key, label, this.text, value, layer, text, order);
    }

    public boolean isKnown() {
        return value != null;
    }

    public boolean isExample() {
        return value != null && value.provenance().example();
    }

    public String clause() {
        return value == null ? "" : value.provenance().clause().toString();
    }

    public String source() {
        return value == null
                ? ""
                : value.provenance().source() + " · " + value.provenance().confidence();
    }
}
