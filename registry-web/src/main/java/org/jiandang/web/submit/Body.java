package org.jiandang.web.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a form holds, as a hash: every field but the keys of the form itself, and names and sizes of files. */
final class Body {

    private Body() {}

    static byte[] hash(HttpServletRequest request) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!field.getKey().equals("_csrf") && !field.getKey().equals("_submit")) {
                add(digest, field.getKey());
                for (String value : field.getValue()) {
                    add(digest, value);
                }
            }
        }
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (Map.Entry<String, MultipartFile> file : new TreeMap<>(multipart.getFileMap()).entrySet()) {
                add(
                        digest,
                        file.getKey() + " " + file.getValue().getOriginalFilename() + " "
                                + file.getValue().getSize());
            }
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >> 16));
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
