package org.jiandang.persistence.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceRefused.Reason;

/** Draws pictures anew: the pixels stay, upright; place, device and everything else beside them goes. */
final class Pictures {

    /** Pixels a picture may have; more is refused before it is unpacked. */
    static final long MOST_PIXELS = 25_000_000;

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    static byte[] redrawn(byte[] content, FileKind kind) {
        try {
            BufferedImage picture = read(content, kind);
            boolean jpeg = kind == FileKind.JPEG;
            int turn = jpeg ? JpegOrientation.of(content) : JpegOrientation.UPRIGHT;
            return write(upright(picture, turn, jpeg), kind);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof EvidenceRefused refused) {
                throw refused;
            }
            throw new EvidenceRefused(Reason.BROKEN);
        }
    }

    private static BufferedImage read(byte[] content, FileKind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.format());
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new EvidenceRefused(Reason.TOO_MANY_PIXELS, MOST_PIXELS / 1_000_000);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, boolean opaque) {
        boolean swaps = orientation >= 5;
        int width = swaps ? picture.getHeight() : picture.getWidth();
        int height = swaps ? picture.getWidth() : picture.getHeight();
        BufferedImage drawn =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.drawImage(picture, turning(orientation, picture.getWidth(), picture.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /** The eight orientations of EXIF as transforms of a picture of this size. */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage picture, FileKind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.format()).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
