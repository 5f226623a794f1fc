package org.jiandang.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jiandang.audit.Alarms;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceRefused.Reason;
import org.jiandang.evidence.StoredFile;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FolderOfEvidenceTest {

    private static final String PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @TempDir
    Path root;

    private double free = 50;
    private FolderOfEvidence folder;

    @BeforeEach
    void open() {
        folder = new FolderOfEvidence(
                root, new VolumeRoom(10, there -> free, new StaticListableBeanFactory().getBeanProvider(Alarms.class)));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The JPEG with an EXIF block that says it was held at the orientation, and where it was taken. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        exif.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.write("GPS-CANARY".getBytes(StandardCharsets.ISO_8859_1));
        int length = exif.size() + 2;
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    private byte[] stored(StoredFile file) throws IOException {
        try (InputStream bytes = folder.open(file)) {
            return bytes.readAllBytes();
        }
    }

    private Reason refused(byte[] content) {
        return catchThrowableOfType(EvidenceRefused.class, () -> folder.keep(content))
                .reason();
    }

    @Test
    @SecurityCase("F26")
    void a_picture_is_kept_without_what_the_camera_wrote_and_stands_upright() throws IOException {
        StoredFile file = folder.keep(withExif(picture("jpg", 40, 20), 6));

        byte[] kept = stored(file);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.size()).isEqualTo(kept.length);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS-CANARY")
                .doesNotContain("Exif");
        assertThat(drawn.getWidth()).isEqualTo(20);
        assertThat(drawn.getHeight()).isEqualTo(40);
    }

    @Test
    void the_same_bytes_are_kept_once_under_their_hash() throws IOException {
        StoredFile one = folder.keep(picture("png", 4, 3));
        StoredFile two = folder.keep(picture("png", 4, 3));

        assertThat(one).isEqualTo(two);
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).isEqualTo(one.sha256()));
        }
    }

    @Test
    @SecurityCase("F26")
    void the_content_decides_what_a_file_is() throws IOException {
        assertThat(folder.keep(PDF.getBytes(StandardCharsets.ISO_8859_1)).mediaType())
                .isEqualTo("application/pdf");
        assertThat(refused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused(picture("gif", 4, 3))).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused("GIF89a/*\1\0\1\0*/=1;alert(1)".getBytes(StandardCharsets.ISO_8859_1)))
                .as("picture and script in one")
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_broken_file_is_refused() throws IOException {
        byte[] png = picture("png", 40, 40);
        byte[] cut = Arrays.copyOf(png, png.length / 2);

        assertThat(refused(cut)).isEqualTo(Reason.BROKEN);
        assertThat(refused("%PDF-1.7\nno end".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_pdf_with_a_script_or_a_file_inside_is_refused() {
        for (String part : new String[] {"/JavaScript", "/JS (x)", "/Launch", "/EmbeddedFile", "/EmbeddedFiles"}) {
            assertThat(refused(PDF.replace("/Catalog", "/Catalog " + part + " ").getBytes(StandardCharsets.ISO_8859_1)))
                    .as(part)
                    .isEqualTo(Reason.ACTIVE_CONTENT);
        }
    }

    @Test
    @SecurityCase("F26")
    void more_pixels_than_allowed_are_refused_before_they_are_unpacked() throws IOException {
        byte[] png = picture("png", 4, 3);
        // The header's width and height, 50000 by 50000; the reader looks there first.
        byte[] size = {0, 0, (byte) 0xC3, 0x50, 0, 0, (byte) 0xC3, 0x50};
        System.arraycopy(size, 0, png, 16, size.length);

        assertThat(refused(png)).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    @SecurityCase("F26")
    void what_hangs_behind_a_picture_is_not_kept() throws IOException {
        byte[] picture = picture("jpg", 4, 3);
        byte[] both = Arrays.copyOf(picture, picture.length + 20);
        System.arraycopy("<script>alert(1)".getBytes(StandardCharsets.ISO_8859_1), 0, both, picture.length, 16);

        assertThat(new String(stored(folder.keep(both)), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    @SecurityCase("B33")
    void the_test_virus_is_no_evidence() {
        assertThat(refused("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        assertThat(refused(new byte[FolderOfEvidence.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    @SecurityCase("X8")
    void with_less_than_a_tenth_of_the_volume_free_no_file_is_taken_in() throws IOException {
        byte[] picture = picture("jpg", 5, 3);
        free = 9.9;
        assertThat(refused(picture)).isEqualTo(Reason.NO_ROOM);
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
        free = 10;
        assertThat(folder.keep(picture).size()).isPositive();
    }
}
