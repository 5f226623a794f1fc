package org.jiandang.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/**
 * A sealed value as it is stored. Entities name the two columns by {@code @AttributeOverride}.
 *
 * @param cipher header (format, algorithm, number of the data key), nonce, cipher and tag (18 characters become 52 bytes)
 * @param index blind index for equality search (32 bytes)
 */
@Embeddable
public record Sealed(
        @Column(name = "cipher") byte[] cipher,
        @Column(name = "blind_index") byte[] index) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(cipher, that.cipher) && Arrays.equals(index, that.index);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(index);
    }

    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
