package org.jiandang.exchange;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person's part in a large import: another person of the county's office, or the level above, looks at figures, hash and differences and lets it
 * in or not. Who brought it never does. Source: control C19 of the security rules.
 */
@Service
public class ImportRelease {

    private static final int WAITING = 100;
    private static final int LONGEST_NOTE = 200;

    private final ImportBatches batches;
    private final ImportRecord record;

    ImportRelease(ImportBatches batches, ImportRecord record) {
        this.batches = batches;
        this.record = record;
    }

    /** Whether the actor is the second person for this batch, and it waits for one. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(BatchView batch) {
        Actor actor = Acting.require();
        return batch.state() == BatchState.WAITING
                && mayRelease(actor.role())
                && batches.waiting(actor.person(), WAITING).stream()
                        .anyMatch(one -> one.id().equals(batch.id()));
    }

    /** The batches that wait for the actor's word, oldest first. */
    @Transactional(readOnly = true)
    public List<BatchView> waiting() {
        Actor actor = Acting.require();
        return mayRelease(actor.role()) ? batches.waiting(actor.person(), WAITING) : List.of();
    }

    /**
     * Lets the batch in, or not. After a yes the one who brought it begins the commit; after a no the batch stands where it stood before.
     *
     * @param note what is said to it; a no needs a reason
     * @throws MovedOn when the batch does not wait, the actor brought it, or the reason is missing or too long
     */
    @Transactional
    public void answer(BatchId id, boolean release, String note) {
        Actor actor = Acting.require();
        if (!mayRelease(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        BatchView batch = batches.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() != BatchState.WAITING) {
            throw new MovedOn("notWaiting");
        }
        if (!mayAnswer(batch)) {
            throw new MovedOn("ownBatch");
        }
        String said = note.strip();
        if (!release && said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw new MovedOn("noReason", LONGEST_NOTE);
        }
        batches.answered(
                id,
                release,
                said.isEmpty() ? null : said,
                release ? null : "exchange.moved.notReleased|" + actor.name() + "|" + said.replace('|', '/'));
        record.done(
                release ? "IMPORT_RELEASE" : "IMPORT_REFUSE",
                id,
                "households=" + batch.counts().households() + " sha256="
                        + batch.file().sha256());
    }

    private static boolean mayRelease(Role role) {
        return role == Role.COUNTY_OFFICE || role == Role.PREFECTURE_OFFICE || role == Role.REGION_OFFICE;
    }
}
