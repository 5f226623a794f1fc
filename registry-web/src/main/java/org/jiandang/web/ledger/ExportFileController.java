package org.jiandang.web.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jiandang.ledger.export.ExportFiles;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.web.security.Access;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The file of an export: written once it may be, fetched by who asked for it. */
@Controller
class ExportFileController {

    private final ExportService exports;
    private final ExportFiles files;
    private final ExportStart start;

    ExportFileController(ExportService exports, ExportFiles files, ExportStart start) {
        this.exports = exports;
        this.files = files;
        this.start = start;
    }

    @PostMapping("/exports/{id}/file")
    @PreAuthorize(Access.EXPORT)
    String write(@PathVariable String id) {
        return "redirect:" + start.begin(exports.find(ExportStart.id(id)));
    }

    @GetMapping("/exports/{id}/file")
    @PreAuthorize(Access.EXPORT)
    ResponseEntity<InputStreamResource> fetch(@PathVariable String id) throws IOException {
        var export = exports.fetched(ExportStart.id(id));
        var file = Objects.requireNonNull(export.file());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(export.format().mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(files.open(export)));
    }
}
