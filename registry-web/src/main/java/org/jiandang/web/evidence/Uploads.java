package org.jiandang.web.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files as evidence; what is wrong with one stands beside its field. */
@Component
public class Uploads {

    private static final String DRAWN = "data:image/png;base64,";

    private final EvidenceService evidence;
    private final Words words;

    Uploads(EvidenceService evidence, Words words) {
        this.evidence = evidence;
        this.words = words;
    }

    /** Stores a file; empty when none was chosen or it was refused, which the errors tell. */
    public Optional<Long> store(
            RegionCode village,
            @Nullable CaseId caseId,
            EvidenceKind kind,
            @Nullable MultipartFile file,
            String field,
            Errors errors) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), field);
            return keep(new StoreEvidence(village, caseId, kind, name, file.getBytes()), field, errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Stores what was drawn on the screen, sent as a PNG in a data address; empty when nothing was drawn. */
    public Optional<Long> drawn(
            RegionCode village,
            CaseId caseId,
            EvidenceKind kind,
            @Nullable String drawing,
            String field,
            Errors errors) {
        if (drawing == null || !drawing.startsWith(DRAWN)) {
            return Optional.empty();
        }
        try {
            byte[] picture = Base64.getDecoder().decode(drawing.substring(DRAWN.length()));
            return keep(new StoreEvidence(village, caseId, kind, field + ".png", picture), field, errors);
        } catch (IllegalArgumentException notBase64) {
            errors.rejectValue(field, "upload.unreadable", words.say("upload.unreadable"));
            return Optional.empty();
        }
    }

    /** Asks for a file that is missing, unless the field is wrong already. */
    public void require(Optional<Long> stored, EvidenceKind kind, String field, Errors errors) {
        if (stored.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "upload.missing", words.say("upload.missing", kind));
        }
    }

    private Optional<Long> keep(StoreEvidence command, String field, Errors errors) {
        try {
            return Optional.of(evidence.store(command).id().serial());
        } catch (EvidenceRefused refused) {
            errors.rejectValue(field, refused.key(), words.say(refused));
            return Optional.empty();
        }
    }
}
