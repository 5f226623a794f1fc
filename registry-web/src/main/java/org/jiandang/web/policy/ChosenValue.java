package org.jiandang.web.policy;

import java.util.Objects;

/**
 * Which value is to be proposed: by its key, or put together from the parts of an income line.
 *
 * @param of the key, as {@link org.jiandang.policy.catalogue.ParameterKey#toString} writes it
 */
public record ChosenValue(String of, String use, String year, String standard, String area) {

    /** A field that was not sent is empty. */
    public ChosenValue {
        of = Objects.requireNonNullElse(of, "");
        use = Objects.requireNonNullElse(use, "");
        year = Objects.requireNonNullElse(year, "");
        standard = Objects.requireNonNullElse(standard, "");
        area = Objects.requireNonNullElse(area, "");
    }

    String key() {
        return use.isEmpty() ? of : "line." + use + "/" + year + "/" + standard + "/" + area;
    }
}
