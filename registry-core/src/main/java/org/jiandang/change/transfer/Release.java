package org.jiandang.change.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Contact;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.Register;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/** First step: the household is sent to the other county. It stays in this one until it is accepted there. */
@Component
public class Release {

    private final Transfers transfers;
    private final SentHousehold.Texts texts;
    private final HouseholdReading households;
    private final CardRevision revision;
    private final Serials serials;
    private final Vault vault;
    private final RegistryClock clock;

    Release(
            Transfers transfers,
            SentHousehold.Texts texts,
            HouseholdReading households,
            CardRevision revision,
            Serials serials,
            Vault vault,
            RegistryClock clock) {
        this.transfers = transfers;
        this.texts = texts;
        this.households = households;
        this.revision = revision;
        this.serials = serials;
        this.vault = vault;
        this.clock = clock;
    }

    /** Refuses what would change a household that another county is about to accept. */
    public void mustNotBeLeaving(HouseholdId household) {
        if (transfers.underWay(household).isPresent()) {
            throw new StepNotAllowed(Reason.TRANSFER_UNDER_WAY);
        }
    }

    /** Sends the household; the confirmation's transaction is joined. */
    public void send(HouseholdId id, RegionCode county, java.time.LocalDate on, long changeNo) {
        revision.hold(id);
        HouseholdView view = households.view(id, null);
        Register register = view.register();
        long serial = serials.next("transfer");
        SentHousehold sent = sent(revision.whole(id), view);
        transfers.send(
                new Transfer(
                        serial,
                        id,
                        register.village(),
                        register.householdNo(),
                        register.headName(),
                        register.population(),
                        county.countyCode(),
                        on,
                        TransferState.SENT, // or waiting for the offices above: the database says which
                        clock.instant(),
                        null,
                        null),
                changeNo,
                vault.seal(texts.write(sent), place(county.countyCode(), serial))
                        .cipher());
    }

    static SealedPlace place(String county, long serial) {
        return new SealedPlace("household_arrival", county, serial, 0, "payload");
    }

    /** Those who live in it today; the address is the new county's to tell. */
    private static SentHousehold sent(HouseholdCard card, HouseholdView view) {
        List<MemberCard> members = new ArrayList<>();
        Map<Integer, String> numbers = new HashMap<>();
        for (MemberCard member : card.activeMembers()) {
            int place = members.size() + 1;
            members.add(member.placed(place));
            view.member(member.no()).ifPresent(known -> numbers.put(place, known.memberNo()));
        }
        Contact c = card.contact();
        HouseholdCard moved = new HouseholdCard(
                card.basics(),
                new Contact(null, null, c.phone(), c.bankName()),
                card.account(),
                card.family(),
                card.causes(),
                card.standing(),
                card.year(),
                members);
        return new SentHousehold(moved, numbers, view.register().continuationUntil());
    }
}
