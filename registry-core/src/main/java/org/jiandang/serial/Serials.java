package org.jiandang.serial;

/** Hands out serials; taken in blocks, so gaps are normal and order is not promised. */
public interface Serials {

    /**
     * The next unused serial of a kind.
     *
     * @param kind name of the sequence without {@code _serial}: {@code household}, {@code case}, …
     */
    long next(String kind);
}
