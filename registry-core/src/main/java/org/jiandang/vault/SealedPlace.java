package org.jiandang.vault;

/**
 * Where a sealed value stands; part of the seal.
 *
 * @param table table without schema, e.g. {@code member}
 * @param countyCode six digits of the row's county
 * @param serial serial of the household (or of the row where it has its own)
 * @param no number within the household, 0 for the household itself
 * @param column the value's name, e.g. {@code id_no}
 */
public record SealedPlace(String table, String countyCode, long serial, int no, String column) {

    /** The place as one line, e.g. {@code member:150105:42:1:id_no}. */
    public String path() {
        return table + ":" + countyCode + ":" + serial + ":" + no + ":" + column;
    }
}
