package org.jiandang.evidence;

/**
 * A file in the store.
 *
 * @param sha256 hash of the bytes as stored, 64 hexadecimal digits; the file is found by it
 * @param mediaType by its content: image/jpeg, image/png or application/pdf
 * @param size bytes as stored
 */
public record StoredFile(String sha256, String mediaType, long size) {}
