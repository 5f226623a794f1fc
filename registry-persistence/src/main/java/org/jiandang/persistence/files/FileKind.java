package org.jiandang.persistence.files;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken, told by their first bytes; what a file is called says nothing. */
enum FileKind {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    private final String mediaType;
    private final String format;
    private final int[] start;

    FileKind(String mediaType, String format, int... start) {
        this.mediaType = mediaType;
        this.format = format;
        this.start = start;
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name ImageIO knows it by. */
    String format() {
        return format;
    }

    private boolean begins(byte[] content) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
