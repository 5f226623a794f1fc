package org.jiandang.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeTerms;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Papers that prove changes, for tests: a drawn sheet of the kind that is wanted, stored by whoever acts. */
@Component
public class Papers {

    private static final byte[] SHEET = drawn();

    private final EvidenceService evidence;

    Papers(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** What proves the change. */
    public List<String> proving(RegionCode village, Change change) {
        return List.of(of(village, new TreeSet<>(ChangeTerms.of(change).proofs()).first()));
    }

    /** A paper of the kind. */
    public String of(RegionCode village, EvidenceKind kind) {
        return evidence.store(new StoreEvidence(village, null, kind, "paper.png", SHEET))
                .id()
                .toString();
    }

    private static byte[] drawn() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
