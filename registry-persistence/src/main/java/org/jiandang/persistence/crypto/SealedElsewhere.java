package org.jiandang.persistence.crypto;

import org.jiandang.vault.SealedPlace;
import org.jspecify.annotations.Nullable;

/** Sealed values that stand outside the columns of {@code reg.sealed_column}; a change of data keys counts them and seals them anew. */
public interface SealedElsewhere {

    /** Shows every sealed value to the visitor and puts what it gives in the place of the value, whole or not at all. */
    void each(Visitor visitor);

    /** What is done with each. */
    interface Visitor {

        /** The value sealed anew; nothing when it is to stay as it is. */
        byte @Nullable [] anew(byte[] cipher, SealedPlace place);
    }
}
