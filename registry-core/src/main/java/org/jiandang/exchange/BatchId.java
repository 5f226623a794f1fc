package org.jiandang.exchange;

/** Key of a batch: the county it belongs to and a serial; in addresses {@code 152222-3}. */
public record BatchId(String countyCode, long serial) {

    public BatchId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a batch id");
        }
    }

    /** Reads the form of addresses; throws {@link IllegalArgumentException}. */
    public static BatchId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a batch id");
        }
        return new BatchId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}
