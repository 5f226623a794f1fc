package org.jiandang.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrators see it.
 *
 * @param login the log-in
 * @param person the code of the person behind it
 * @param name the person's name
 * @param organisation where the person works
 * @param state how far the account has come
 * @param role the role it holds now, none before a grant and after its end
 * @param jurisdiction the area of that role
 * @param lastSignInAt when it was used last
 * @param secondFactorAt since when it has a second factor
 * @param createdBy the log-in that created it
 * @param createdAt when
 * @param grants all grants, oldest first
 */
public record AccountView(
        String login,
        String person,
        String name,
        @Nullable String organisation,
        AccountState state,
        @Nullable Role role,
        @Nullable Jurisdiction jurisdiction,
        @Nullable Instant lastSignInAt,
        @Nullable Instant secondFactorAt,
        String createdBy,
        Instant createdAt,
        List<GrantLine> grants) {

    /**
     * One grant.
     *
     * @param role the role
     * @param jurisdiction its area
     * @param from since when
     * @param to until when, none while it holds
     * @param grantedBy the log-in that granted it
     */
    public record GrantLine(
            Role role,
            Jurisdiction jurisdiction,
            Instant from,
            @Nullable Instant to,
            String grantedBy) {}
}
