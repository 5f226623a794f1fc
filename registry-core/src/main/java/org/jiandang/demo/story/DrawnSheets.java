package org.jiandang.demo.story;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drawn sheets in place of photographs and scans: a ruled page with a seal, in a colour for each kind. */
@Component
public class DrawnSheets {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;

    /** Of the size in which it is drawn: thousands of sheets are stored, and each is drawn anew as any picture is. */
    private static final double SCALE = 0.5;

    private final EvidenceService evidence;
    private final Map<EvidenceKind, byte[]> drawn = new EnumMap<>(EvidenceKind.class);

    DrawnSheets(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** Stores a sheet as the one who acts; gives its serial. */
    public long store(RegionCode village, @Nullable CaseId owner, EvidenceKind kind) {
        return evidence.store(new StoreEvidence(
                        village,
                        owner,
                        kind,
                        "示例-" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".png",
                        picture(kind)))
                .id()
                .serial();
    }

    /** The bytes of a sheet. */
    byte[] picture(EvidenceKind kind) {
        synchronized (drawn) {
            return drawn.computeIfAbsent(kind, DrawnSheets::draw).clone();
        }
    }

    private static byte[] draw(EvidenceKind kind) {
        BufferedImage sheet =
                new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.scale(SCALE, SCALE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(kind.ordinal() / (float) EvidenceKind.values().length, 0.35f, 0.85f));
        pen.fillRect(0, 0, WIDTH, 70);
        pen.setColor(new Color(0xC8CCD2));
        for (int y = 120; y < HEIGHT - 140; y += 28) {
            pen.fillRect(50, y, WIDTH - 100 - y * 7 % 90, 6);
        }
        pen.setColor(new Color(0xC0392B));
        pen.drawOval(WIDTH - 150, HEIGHT - 130, 90, 90);
        pen.drawOval(WIDTH - 147, HEIGHT - 127, 84, 84);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
