package org.jiandang.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file with the name it came with. */
record Photo(String name, byte[] content) {

    static Photo of(MultipartFile file) {
        try {
            return new Photo(Objects.requireNonNullElse(file.getOriginalFilename(), "photo"), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
