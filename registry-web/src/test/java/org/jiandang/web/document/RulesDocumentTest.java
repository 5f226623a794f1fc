package org.jiandang.web.document;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

    @Test
    void the_document_says_what_the_code_declares() throws IOException {
        Documents.assertIsFresh("docs/rules.md", RulesDocument.write());
    }
}
