package org.jiandang.policy;

/**
 * What tells one income line from another inside a profile.
 *
 * @param use what it decides
 * @param year the year it holds for
 * @param standard whose standard it is
 * @param area the kind of area
 */
public record LineKey(LineUse use, int year, StandardType standard, AreaType area) {

    @Override
    public String toString() {
        return use + "/" + year + "/" + standard + "/" + area;
    }
}
