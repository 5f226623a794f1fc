package org.jiandang.household.draft;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a cadre has typed of a new household, until it is submitted. */
@Service
public class DraftService {

    private static final int LONGEST_TITLE = 100;

    private final Drafts drafts;
    private final Vault vault;
    private final Serials serials;

    DraftService(Drafts drafts, Vault vault, Serials serials) {
        this.drafts = drafts;
        this.vault = vault;
        this.serials = serials;
    }

    /** Begins a draft in a village of the cadre's. */
    @Transactional
    public DraftId begin(RegionCode village, String title, String content) {
        author().mustReach(village);
        DraftId id = new DraftId(village.countyCode(), serials.next("draft"));
        drafts.begin(id, village, shortened(title), sealed(id, content));
        return id;
    }

    /** Saves a draft and tells its new version; refuses with {@link DraftChanged} when another window was faster. */
    @Transactional
    public int save(DraftId id, int version, RegionCode village, String title, String content) {
        Actor author = author();
        author.mustReach(village);
        if (!drafts.save(id, author.account(), version, village, shortened(title), sealed(id, content))) {
            drafts.find(id, author.account()).orElseThrow(() -> new NotFound("draft", id));
            throw new DraftChanged();
        }
        return version + 1;
    }

    /** The author's draft; nobody else's is there. */
    @Transactional(readOnly = true)
    public Draft open(DraftId id) {
        Drafts.Stored stored = drafts.find(id, author().account()).orElseThrow(() -> new NotFound("draft", id));
        Draft d = stored.draft();
        return new Draft(
                d.id(), d.village(), d.title(), vault.open(stored.content(), place(id)), d.savedAt(), d.version());
    }

    /** The author's drafts without their contents, the one saved last first. */
    @Transactional(readOnly = true)
    public List<Draft> mine() {
        return drafts.of(author().account());
    }

    /** Gives a draft up, or ends it once it has been submitted. */
    @Transactional
    public void remove(DraftId id) {
        drafts.remove(id, author().account());
    }

    private static Actor author() {
        Actor actor = Acting.require();
        if (actor.role() != Role.VILLAGE_CADRE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private byte[] sealed(DraftId id, String content) {
        return vault.seal(content, place(id)).cipher();
    }

    private static SealedPlace place(DraftId id) {
        return new SealedPlace("household_draft", id.countyCode(), id.serial(), 0, "content");
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
