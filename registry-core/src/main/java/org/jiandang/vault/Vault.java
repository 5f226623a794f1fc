package org.jiandang.vault;

/**
 * Seals and opens single values. A sealed value is bound to the place it stands in: copied to another row or column it does not
 * open. Opening is one visible call, so it can be audited; lists never open.
 */
public interface Vault {

    /** Seals a normalised value for one place, together with its blind index. */
    Sealed seal(String plain, SealedPlace place);

    /** Opens a value at the place it was sealed for; throws {@link SealBroken} for any other place or an altered cipher. */
    String open(Sealed sealed, SealedPlace place);

    /** The blind index of a normalised value: a keyed hash of 32 bytes, equal for equal values, to be compared only. */
    byte[] index(String plain);
}
