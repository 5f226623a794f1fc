package org.jiandang.web.evidence;

import java.nio.charset.StandardCharsets;
import org.jiandang.evidence.Evidence;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.web.security.Access;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands evidence out as a download, never shown inside the page, and keeps on record who took it. */
@Controller
class EvidenceController {

    private final EvidenceService evidence;

    EvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_CASES)
    ResponseEntity<Resource> download(@PathVariable String id) {
        Evidence piece = evidence.find(EvidenceId.of(id));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(piece.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(piece.file().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(evidence.open(piece)));
    }
}
