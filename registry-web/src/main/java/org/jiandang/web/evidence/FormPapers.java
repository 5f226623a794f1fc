package org.jiandang.web.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.WaitingPapers;
import org.jiandang.evidence.WaitingPapers.Paper;
import org.jiandang.region.RegionCode;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * The papers of a form: chosen now, or kept since the form was sent before and refused for something else. A field {@code proof} has a hidden one,
 * {@code proofKept}, which names the paper that waits; {@code fragments/paper} writes both, and finds the papers in the model under {@code waiting}.
 */
@Component
public class FormPapers {

    private final WaitingPapers waiting;
    private final Words words;

    FormPapers(WaitingPapers waiting, Words words) {
        this.waiting = waiting;
        this.words = words;
    }

    /** The paper of a field; none when nothing was chosen, it was refused or it is gone, the last two with a word beside the field. */
    public Optional<Paper> take(@Nullable MultipartFile file, @Nullable String kept, String field, Errors errors) {
        if (file == null || file.isEmpty()) {
            return kept == null || kept.isBlank() ? Optional.empty() : found(kept, field, errors);
        }
        try {
            return Optional.of(
                    waiting.keep(Objects.requireNonNullElse(file.getOriginalFilename(), field), file.getBytes()));
        } catch (EvidenceRefused refused) {
            errors.rejectValue(field, refused.key(), words.say(refused));
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Paper> found(String kept, String field, Errors errors) {
        Optional<Paper> paper = waiting.find(kept);
        if (paper.isEmpty()) {
            errors.rejectValue(field, "upload.gone", words.say("upload.gone"));
        }
        return paper;
    }

    /** Takes a paper as evidence of the village and tells its serial. */
    public long store(Paper paper, RegionCode village, EvidenceKind kind) {
        return waiting.store(paper, village, kind).id().serial();
    }

    /** The form was accepted; its papers wait no more. */
    public void done(Collection<Paper> papers) {
        papers.forEach(waiting::done);
    }
}
