package org.jiandang.persistence.ledger;

import java.util.regex.Pattern;

/**
 * SQL that reads the past. {@code {{household: serial, status}}} stands for the rows of a table as they were before {@code :at}, inside the asked
 * area {@code :lo .. :hi}: those still current and those that have changed since. Of a day that has not ended nothing has changed since, and
 * {@code :past} lets the planner leave the history out. {@code {{notice wherever: …}}} leaves out the asked area, not the reader's: a notice stays in
 * the village where it hung, its case moves with the household.
 */
public final class AsOf {

    private static final Pattern TABLE = Pattern.compile("\\{\\{(\\w+)( wherever)?:([^}]+)}}");

    private static final String THEN = """
            (SELECT %2$s FROM reg.%1$s
              WHERE %3$s valid_from < :at
             UNION ALL
             SELECT %2$s FROM reg.%1$s_history
              WHERE :past AND %3$s valid_from < :at AND valid_to >= :at)""";

    private static final String IN_AREA = "village_code BETWEEN :lo AND :hi AND";

    private AsOf() {}

    /** The statement with every such table written out. */
    public static String expand(String sql) {
        return TABLE.matcher(sql)
                .replaceAll(match ->
                        THEN.formatted(match.group(1), match.group(3).strip(), match.group(2) == null ? IN_AREA : ""));
    }
}
