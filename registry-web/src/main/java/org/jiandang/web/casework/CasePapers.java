package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.evidence.Evidence;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.procedure.CaseId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The files of a form. What was taken in once is kept: a form that is shown again because of another field carries the serial along, so that
 * nobody has to take the photograph twice.
 */
@Component
public class CasePapers {

    /** What the field that carries a kept serial is called behind the file's field. */
    static final String KEPT = "Kept";

    /** What the field that carries a drawing is called behind the file's field. */
    static final String DRAWN = "Drawn";

    private static final int LONGEST_SERIAL = 18;

    private final Uploads uploads;
    private final EvidenceService evidence;

    CasePapers(Uploads uploads, EvidenceService evidence) {
        this.uploads = uploads;
        this.evidence = evidence;
    }

    /** To whom the files of a form belong. */
    public record Owner(RegionCode village, @Nullable CaseId caseId) {}

    /** The file of the field: uploaded now, drawn now, or kept from before. What is wrong stands beside the field. */
    Optional<Long> take(
            Owner owner, EvidenceKind kind, HttpServletRequest request, String field, MapBindingResult errors) {
        Optional<Long> stored =
                uploads.store(owner.village(), owner.caseId(), kind, file(request, field), field, errors);
        CaseId caseId = owner.caseId();
        if (stored.isEmpty() && caseId != null) {
            stored = uploads.drawn(owner.village(), caseId, kind, request.getParameter(field + DRAWN), field, errors);
        }
        if (stored.isEmpty() && !errors.hasFieldErrors(field)) {
            stored = kept(owner, request.getParameter(field + KEPT));
        }
        keep(field, stored, errors);
        return stored;
    }

    /** The same for a file the step cannot do without. */
    Optional<Long> require(
            Owner owner, EvidenceKind kind, HttpServletRequest request, String field, MapBindingResult errors) {
        Optional<Long> stored = take(owner, kind, request, field, errors);
        uploads.require(stored, kind, field, errors);
        return stored;
    }

    @SuppressWarnings("unchecked")
    private static void keep(String field, Optional<Long> stored, MapBindingResult errors) {
        Map<Object, Object> values = (Map<Object, Object>) errors.getTargetMap();
        values.remove(field + DRAWN);
        stored.ifPresentOrElse(
                serial -> values.put(field + KEPT, serial.toString()), () -> values.remove(field + KEPT));
    }

    private Optional<Long> kept(Owner owner, @Nullable String text) {
        if (text == null || !text.matches("[1-9]\\d*") || text.length() > LONGEST_SERIAL) {
            return Optional.empty();
        }
        try {
            Evidence piece = evidence.find(new EvidenceId(owner.village().countyCode(), Long.parseLong(text)));
            return belongs(owner, piece) ? Optional.of(piece.id().serial()) : Optional.empty();
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Of this case; or of no case yet, from this village and this person. */
    private static boolean belongs(Owner owner, Evidence piece) {
        CaseId caseId = owner.caseId();
        Long of = piece.caseSerial();
        if (of != null) {
            return caseId != null && of == caseId.serial();
        }
        return piece.village().equals(owner.village())
                && piece.storedBy().equals(Acting.require().person());
    }

    private static @Nullable MultipartFile file(HttpServletRequest request, String field) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null ? null : multipart.getFile(field);
    }
}
