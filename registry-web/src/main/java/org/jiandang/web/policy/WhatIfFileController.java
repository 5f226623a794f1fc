package org.jiandang.web.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.web.security.Access;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of a what-if as a file; they name no household. */
@Controller
class WhatIfFileController {

    private final WhatIfService service;
    private final WhatIfPage page;

    WhatIfFileController(WhatIfService service, WhatIfPage page) {
        this.service = service;
        this.page = page;
    }

    /** Every level at once, from the area down to the townships. */
    @GetMapping("/policies/what-ifs/{id:\\d{6}-\\d+}/figures.csv")
    @PreAuthorize(Access.READ_PROPOSALS)
    ResponseEntity<byte[]> figures(@PathVariable String id) {
        WhatIf whatIf = service.find(WhatIfController.id(id));
        List<String> lines = page.lines(whatIf);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-if-" + whatIf.id() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
