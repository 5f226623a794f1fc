package org.jiandang.change.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.NewHouseholds;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a household of what was sent, in the same transaction in which the old one is closed. */
@Component
class Reception {

    private final Transfers transfers;
    private final SentHousehold.Texts texts;
    private final NewHouseholds newcomers;
    private final HouseholdNumbers numbers;
    private final Serials serials;
    private final Vault vault;

    Reception(
            Transfers transfers,
            SentHousehold.Texts texts,
            NewHouseholds newcomers,
            HouseholdNumbers numbers,
            Serials serials,
            Vault vault) {
        this.transfers = transfers;
        this.texts = texts;
        this.newcomers = newcomers;
        this.numbers = numbers;
        this.serials = serials;
        this.vault = vault;
    }

    SentHousehold open(Arrival arrival) {
        byte[] cipher = transfers.payload(arrival.county(), arrival.serial());
        return texts.read(
                vault.open(new Sealed(cipher, new byte[0]), Release.place(arrival.county(), arrival.serial())));
    }

    HouseholdId accept(Arrival arrival, RegionCode village) {
        SentHousehold sent = open(arrival);
        HouseholdId fresh = new HouseholdId(village.countyCode(), serials.next("household"));
        String number = numbers.next(village);
        settle(arrival.county(), arrival.serial(), TransferState.ACCEPTED, null, fresh, number);
        HouseholdCard card = arrived(sent.card(), arrival);
        Findings found = newcomers.judge(fresh, village, card);
        NewHouseholds.Origin origin =
                new NewHouseholds.Origin(sent.memberNos(), sent.continuationUntil(), arrival.from());
        if (found.blocks() || !newcomers.found(fresh, village, number, card, origin)) {
            throw new StepNotAllowed(found);
        }
        return fresh;
    }

    private static HouseholdCard arrived(HouseholdCard card, Arrival arrival) {
        List<MemberCard> members = new ArrayList<>();
        for (MemberCard member : card.members()) {
            members.add(member.with(Section.MEMBERSHIP, new Membership(arrival.on(), JoinReason.MOVE, null, null)));
        }
        Basics b = card.basics();
        return new HouseholdCard(
                new Basics(null, b.standard(), b.attribute(), b.firstIdentifiedOn()),
                card.contact(),
                card.account(),
                card.family(),
                card.causes(),
                card.standing(),
                card.year(),
                members);
    }

    void settle(
            String county,
            long serial,
            TransferState outcome,
            @Nullable String reason,
            @Nullable HouseholdId fresh,
            @Nullable String freshNo) {
        String answer = transfers.settle(county, serial, outcome, reason, fresh, freshNo);
        switch (answer) {
            case Transfers.OK -> {}
            case "NONE" -> throw new NotFound("transfer", serial);
            case "CASE" -> throw new StepNotAllowed(Reason.CASE_RUNNING, "@transfer.there");
            default -> throw new StepNotAllowed(Reason.TRANSFER_IS_OVER, TransferState.valueOf(answer));
        }
    }
}
