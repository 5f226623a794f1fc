package org.jiandang.persistence.start;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds tables that hold an area's rows and are not under forced row security: a migration opened them and did not close them, or somebody wrote
 * another policy under the same name or a second, more generous one beside it.
 */
final class OpenTables {

    /** The one policy as PostgreSQL writes it down: a range between two settings of the transaction (recipe: never LIKE, never a function). */
    private static final String POLICY = "((village_code >= (current_setting('app.lo'::text, true) COLLATE \"C\")) AND"
            + " (village_code <= (current_setting('app.hi'::text, true) COLLATE \"C\")))";

    /** A visitor adds a report to a village and sees nothing of it. */
    private static final List<String> BESIDE_IT = List.of("clue.report");

    private static final String OPEN = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'reg' AND c.relkind IN ('r', 'p')
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'village_code' AND NOT a.attisdropped)
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'area' AND p.polcmd = '*'
                                   AND p.polpermissive AND p.polroles = ARRAY['app_rw'::regrole::oid]
                                   AND pg_get_expr(p.polqual, p.polrelid) = :policy AND pg_get_expr(p.polwithcheck, p.polrelid) = :policy)
                       AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polname <> 'area'
                                       AND c.relname || '.' || p.polname NOT IN (:beside)))
            ORDER BY c.relname
            """;

    private OpenTables() {}

    static void refuse(JdbcClient jdbc) {
        List<String> open = jdbc.sql(OPEN)
                .param("policy", POLICY)
                .param("beside", BESIDE_IT)
                .query(String.class)
                .list();
        if (!open.isEmpty()) {
            throw new RefusedToStart(
                    "These tables are not closed by area: " + String.join(", ", open) + ".",
                    "As the owner: SELECT reg.close_after_migration('reg.<table>'); or reg.guard_area for a table whose policy \"area\" is missing or"
                            + " another; drop every other policy of it.");
        }
    }
}
