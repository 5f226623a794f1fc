package org.jiandang.web.document;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProceduresDocumentTest {

    @Test
    void the_document_says_what_the_code_declares() throws IOException {
        Documents.assertIsFresh("docs/procedures.md", ProceduresDocument.write());
    }
}
