package org.jiandang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case as it was taken; appended, never changed.
 *
 * @param no its place in the case, from 1
 * @param person who it really was
 * @param account the log-in
 * @param decidedOn the day in China
 * @param binds whether it decided or only recorded
 * @param opinion what was said, with the reason of a return or refusal
 * @param facts the facts it rested on, as JSON without identity numbers
 * @param findings what was found against it, as JSON
 * @param profileVersion the version of the policy it was judged by
 * @param evidence serials of the evidence named with it
 */
public record Decision(
        int no,
        String person,
        String account,
        String actorName,
        Role role,
        Level level,
        Instant decidedAt,
        LocalDate decidedOn,
        Action action,
        @Nullable Stage from,
        Stage to,
        boolean binds,
        @Nullable String opinion,
        String facts,
        String findings,
        String profileVersion,
        List<Long> evidence) {}
