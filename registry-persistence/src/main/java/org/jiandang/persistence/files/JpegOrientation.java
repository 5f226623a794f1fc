package org.jiandang.persistence.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads how a camera was held from a JPEG's EXIF block; everything else in the block is ignored. */
final class JpegOrientation {

    static final int UPRIGHT = 1;

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final long EXIF = 0x457869660000L;

    private JpegOrientation() {}

    /** 1 to 8 as EXIF counts; upright where nothing usable is said. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            bytes.position(2);
            while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
                int marker = bytes.get() & 0xFF;
                int length = bytes.getShort() & 0xFFFF;
                if (marker == START_OF_SCAN || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && isExif(bytes)) {
                    return ofTiff(bytes.slice(bytes.position() + 6, length - 8));
                }
                bytes.position(bytes.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(ByteBuffer bytes) {
        return bytes.remaining() > 8 && bytes.getLong(bytes.position()) >>> 16 == EXIF;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int orientation = tiff.getShort(entry + 8) & 0xFFFF;
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
