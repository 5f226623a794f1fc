package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TinyVolume;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The folders of imports and exports on a volume of their own that is filled to the last byte. */
@Tag("fault")
@WebTest
class FullVolumeTest {

    private static final String COUNTY = "152222";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Value("${registry.data}")
    Path data;

    @Test
    @SecurityCase("X8")
    void imports_and_exports_are_refused_with_what_to_do_while_the_volume_is_full_and_pages_go_on() throws Exception {
        try (TinyVolume imports = TinyVolume.over(data.resolve("imports"), 8);
                TinyVolume exports = TinyVolume.over(data.resolve("exports"), 8)) {
            imports.fill();
            exports.fill();
            long batches = count("import_batch");
            long asked = count("export_record");
            refused(upload());
            refused(export());
            assertThat(count("import_batch")).isEqualTo(batches);
            assertThat(count("export_record")).isEqualTo(asked);
            assertThat(files("imports")).isEqualTo(1);
            assertThat(files("exports")).isEqualTo(1);
            assertThat(mvc.get().uri("/ledgers").with(signedIn.as(Role.COUNTY_OFFICE, COUNTY)))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/audit/alarms").with(signedIn.as(Role.AUDIT_ADMIN, "15")))
                    .bodyText()
                    .contains("磁盘快满了");
            imports.empty();
            exports.empty();
            assertThat(upload().getResponse().getRedirectedUrl()).startsWith("/imports/");
            assertThat(export().getResponse().getRedirectedUrl()).matches("/(exports|jobs)/.*");
        }
    }

    private void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(507).bodyText().contains("磁盘可用空间不足", "告知系统管理员");
    }

    private MvcTestResult upload() {
        byte[] list = GeneratedHouseholds.list(8_400_001, 1, "巴彦淖尔苏木", "广太号嘎查");
        return mvc.post()
                .multipart()
                .uri("/imports")
                .file(new MockMultipartFile("file", "list.csv", null, list))
                .with(signedIn.as(Role.COUNTY_OFFICE, COUNTY))
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString())
                .exchange();
    }

    private MvcTestResult export() {
        return mvc.post()
                .uri("/ledgers/L1/exports")
                .param("area", "152222102201")
                .param("day", "2018-12-31")
                .param("format", "CSV")
                .param("purpose", "年度报送")
                .with(signedIn.as(Role.COUNTY_OFFICE, COUNTY))
                .with(csrf())
                .exchange();
    }

    private long count(String table) {
        return jdbc.sql("SELECT coalesce(max(serial), 0) FROM reg." + table)
                .query(Long.class)
                .single();
    }

    private long files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve(folder))) {
            return files.count();
        }
    }
}
