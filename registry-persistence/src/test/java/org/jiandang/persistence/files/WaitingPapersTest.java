package org.jiandang.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.evidence.Evidence;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.WaitingPapers;
import org.jiandang.evidence.WaitingPapers.Paper;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@RegistryTest
class WaitingPapersTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222188203");
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final Actor OTHER = TestActors.reviewerOf(VILLAGE);

    @Autowired
    WaitingPapers waiting;

    @Autowired
    EvidenceService evidence;

    @Autowired
    RegistryClock clock;

    @Value("${registry.data}")
    Path data;

    private Paper kept() throws IOException {
        byte[] sheet = sheet();
        return Acting.as(CADRE, () -> waiting.keep("出生证明.png", sheet));
    }

    private static byte[] sheet() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new java.awt.image.BufferedImage(20, 20, 1), "png", bytes);
            return bytes.toByteArray();
        }
    }

    private Path fileOf(Paper paper) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("waiting"))) {
            List<Path> own = files.filter(file -> file.getFileName().toString().contains(paper.key()))
                    .toList();
            assertThat(own).hasSize(1);
            return own.get(0);
        }
    }

    @Test
    void a_paper_waits_sealed_for_its_account_alone_until_its_form_is_accepted() throws IOException {
        Paper paper = kept();

        assertThat(new String(Files.readAllBytes(fileOf(paper)), StandardCharsets.ISO_8859_1))
                .as("no picture lies there in clear")
                .doesNotContain("IHDR");
        assertThat(Acting.as(CADRE, () -> waiting.find(paper.key()))).contains(paper);
        assertThat(Acting.as(OTHER, () -> waiting.find(paper.key()))).isEmpty();
        assertThat(Acting.as(CADRE, () -> waiting.find("../" + paper.key()))).isEmpty();

        Evidence stored = Acting.as(CADRE, () -> waiting.store(paper, VILLAGE, EvidenceKind.BIRTH_CERTIFICATE));
        assertThat(stored.fileName()).isEqualTo("出生证明.png");
        assertThat(Acting.as(CADRE, () -> evidence.find(stored.id())).kind()).isEqualTo(EvidenceKind.BIRTH_CERTIFICATE);

        Acting.as(CADRE, () -> {
            waiting.done(paper);
            return null;
        });
        assertThat(Acting.as(CADRE, () -> waiting.find(paper.key()))).isEmpty();
    }

    @Test
    void a_paper_is_gone_after_a_day_when_the_next_one_comes() throws IOException {
        Paper old = kept();
        Files.setLastModifiedTime(fileOf(old), FileTime.from(clock.instant().minus(Duration.ofHours(25))));

        Paper next = kept();

        assertThat(Acting.as(CADRE, () -> waiting.find(old.key()))).isEmpty();
        assertThat(Acting.as(CADRE, () -> waiting.find(next.key()))).contains(next);
    }

    @Test
    void what_would_be_no_evidence_does_not_wait() {
        assertThatThrownBy(() -> Acting.as(CADRE, () -> waiting.keep("x.png", "<svg/>".getBytes())))
                .isInstanceOf(EvidenceRefused.class);
    }
}
