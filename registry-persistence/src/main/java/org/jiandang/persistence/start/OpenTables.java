package org.jiandang.persistence.start;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds tables that hold an area's rows and are not under forced row security: a migration opened them and did not close them. */
final class OpenTables {

    private static final String OPEN = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'reg' AND c.relkind IN ('r', 'p')
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'village_code' AND NOT a.attisdropped)
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'area'))
            ORDER BY c.relname
            """;

    private OpenTables() {}

    static void refuse(JdbcClient jdbc) {
        List<String> open = jdbc.sql(OPEN).query(String.class).list();
        if (!open.isEmpty()) {
            throw new RefusedToStart(
                    "These tables are not closed by area: " + String.join(", ", open) + ".",
                    "As the owner: SELECT reg.close_after_migration('reg.<table>'); or reg.guard_area for a table that never had the policy.");
        }
    }
}
