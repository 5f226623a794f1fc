package org.jiandang.exchange;

import java.util.List;
import org.jiandang.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful at a place of the file.
 *
 * @param outcomeNo the household it belongs to
 * @param code the rule's code; {@code X…} are the exchange's own, about cells
 * @param echo the same finding shown at another place where the same datum stands; it is not counted again
 * @param value what stands there, masked where it is personal
 * @param field the key of the field, for the label where the sheet has no such column
 */
public record RowFinding(
        int outcomeNo,
        String key,
        String code,
        Severity severity,
        boolean echo,
        String sheet,
        int row,
        @Nullable String header,
        @Nullable String value,
        @Nullable String field,
        List<Object> arguments) {}
