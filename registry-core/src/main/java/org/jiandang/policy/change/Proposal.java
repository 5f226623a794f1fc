package org.jiandang.policy.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A value somebody proposes, with the second person's word on it.
 *
 * @param area where it is to hold, a county or above
 * @param value the value with its document; its profile and prefix say which layer it goes to
 * @param from the first day it is to hold
 * @param note what the proposer says about it
 * @param fillsGap whether it fills in a value nobody knew, and so may hold from a day that has passed
 */
public record Proposal(
        ProposalId id,
        RegionCode area,
        PolicyValue value,
        LocalDate from,
        String note,
        boolean fillsGap,
        ProposalState state,
        Proposer proposedBy,
        @Nullable Word word) {

    /** Who proposed it, from which area, when. */
    public record Proposer(String person, String account, String name, Jurisdiction area, Instant at) {

        static Proposer of(Actor actor, Instant at) {
            return new Proposer(actor.person(), actor.account(), actor.name(), actor.jurisdiction(), at);
        }
    }

    /** The word that ended it. */
    public record Word(
            String person,
            String account,
            String name,
            Instant at,
            @Nullable String note) {}

    public ParameterKey key() {
        return ParameterKey.of(value);
    }

    Proposal ended(ProposalState to, Actor by, Instant at, String said) {
        Word last = new Word(by.person(), by.account(), by.name(), at, said.isBlank() ? null : said.strip());
        return new Proposal(id, area, value, from, note, fillsGap, to, proposedBy, last);
    }
}
