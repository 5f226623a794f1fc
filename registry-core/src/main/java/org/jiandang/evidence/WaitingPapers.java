package org.jiandang.evidence;

import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a form that was refused for something else: they wait for the form, so that nobody has to choose a photo twice. */
@Service
public class WaitingPapers {

    private final WaitingFiles waiting;
    private final EvidenceFiles files;
    private final EvidenceService evidence;

    WaitingPapers(WaitingFiles waiting, EvidenceFiles files, EvidenceService evidence) {
        this.waiting = waiting;
        this.files = files;
        this.evidence = evidence;
    }

    /**
     * A paper that waits.
     *
     * @param key by which its form names it
     * @param name the name it came with
     */
    public record Paper(String key, String name) {}

    /** Lets a file wait; refuses with {@link EvidenceRefused} what would not be taken as evidence. */
    @Transactional
    public Paper keep(String name, byte[] content) {
        files.mustFit(content);
        return new Paper(waiting.keep(account(), name, content), name);
    }

    /** The paper of a key; none when it is gone, or is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Paper> find(String key) {
        return waiting.open(account(), key).map(file -> new Paper(key, file.name()));
    }

    /** Takes the paper as evidence; it goes on waiting until its form is accepted. */
    @Transactional
    public Evidence store(Paper paper, RegionCode village, EvidenceKind kind) {
        WaitingFiles.Waiting file =
                waiting.open(account(), paper.key()).orElseThrow(() -> new NotFound("paper", paper.key()));
        return evidence.store(new StoreEvidence(village, null, kind, file.name(), file.content()));
    }

    /** The form was accepted. */
    @Transactional
    public void done(Paper paper) {
        waiting.remove(account(), paper.key());
    }

    private static String account() {
        return Acting.require().account();
    }
}
